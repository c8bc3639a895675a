import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { type ExtractFile, readExtract } from '../../pipeline/ingest/readExtract.ts';
import { readReference } from '../../pipeline/reference.ts';
import { inventAreas } from '../../pipeline/synthesise/benchmarks/areas.ts';
import { inventFigures, sumFigures } from '../../pipeline/synthesise/benchmarks/inventFigures.ts';
import { writeBenchmarks } from '../../pipeline/synthesise/benchmarks/writeBenchmarks.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { withMeasures } from '../../src/contracts/kit/measures.ts';
import { project, Sandbox } from '../support/sandbox.ts';

const authority = { name: 'Exampleshire County Council', children: 36_000 };
const years = [2024, 2025, 2026];
const options = { seed: 7, years, authority };
const folder = mkdtempSync(join(tmpdir(), 'sightline-benchmarks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = async (name: string, change: Partial<typeof options> = {}) => {
  const folders = { inbox: join(folder, name, 'inbox'), reference: join(folder, name, 'reference') };
  await writeBenchmarks(folders, { ...options, ...change });
  return folders;
};
const bytesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
    .sort();

const { tables } = await readReference([join(project, 'data', 'reference')]);
const contracts = withMeasures(await loadContracts(), tables);
const dfe = contracts.find(({ id }) => id === 'dfe_open_data')!;

interface Row {
  [column: string]: unknown;
}
const files: ExtractFile[] = [];
let rows: Row[] = [];

beforeAll(async () => {
  const { inbox } = await write('one');
  for (const name of readdirSync(inbox).sort()) {
    files.push(...(await readExtract(join(inbox, name), name, contracts, { quarantinedPercent: 0 }, null)));
  }
  const names = columnsOf(dfe).map(({ name }) => name);
  rows = files.flatMap(({ check }) =>
    check.rows.map(({ values }) => Object.fromEntries(names.map((name, at) => [name, values[at]]))),
  );
});

describe('the files', () => {
  it('are each taken whole by the contract of open data, and say in name and row that they are invented', () => {
    expect(files).toHaveLength(8);
    for (const { name, check } of files) {
      expect([name, check.extract, check.verdict, check.quarantined]).toEqual([
        name,
        'dfe_open_data',
        'accepted',
        0,
      ]);
      expect(name).toMatch(/^invented_/);
      expect(check.problems.map(({ rule }) => rule)).toEqual(['columns_not_read']);
      const lines = readFileSync(join(folder, 'one', 'inbox', name), 'utf8')
        .trim()
        .split('\n');
      expect(lines.slice(1).filter((line) => !/,invented: no authority/.test(line))).toEqual([]);
    }
  });

  it('hold every indicator of open data that the reference table names, for every year and area', () => {
    const named = dfe.measures!.named!.map(({ indicator }) => indicator);
    expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(new Set(named));
    for (const indicator of named) {
      const levels = rows
        .filter(
          (row) =>
            row.indicator === indicator &&
            row.period === (indicator === 'children_aged_0_to_17' ? '2025' : '2026'),
        )
        .map(({ geographic_level }) => geographic_level);
      const count = (level: string) => levels.filter((each) => each === level).length;
      expect([indicator, count('National'), count('Regional'), count('Local authority')]).toEqual([
        indicator,
        1,
        9,
        153,
      ]);
    }
  });

  it('are the same bytes for the same arguments, and others for another seed', async () => {
    const [one, two, other] = [await write('a'), await write('b'), await write('c', { seed: 8 })];
    expect(bytesOf(one.inbox)).toEqual(bytesOf(two.inbox));
    expect(bytesOf(one.reference)).toEqual(bytesOf(two.reference));
    expect(bytesOf(one.inbox)).not.toEqual(bytesOf(other.inbox));
  });

  it('name no real place: numbers below the DfE’s, codes beyond the ONS’s, names of things', () => {
    const areas = inventAreas(7, authority);
    expect(areas).toHaveLength(153);
    expect(new Set(areas.map(({ name }) => name)).size).toBe(153);
    expect(new Set(areas.map(({ code }) => code)).size).toBe(153);
    for (const { number, code, region } of areas) {
      expect(Number(number)).toBeLessThan(201);
      expect(code).toMatch(/^E1000[9]\d{3}$/);
      expect(region.code).toMatch(/^E1200900[1-9]$/);
      expect(region.name).toMatch(/ Fable$/);
    }
  });
});

describe('the figures', () => {
  const figureOf = (level: string, indicator: string, period: string) =>
    rows.find(
      (row) => row.geographic_level === level && row.indicator === indicator && row.period === period,
    )!.value as number;

  it('of England and the regions are the rates of the sums of their authorities', () => {
    const areas = inventAreas(7, authority);
    const all = inventFigures(7, areas, years);
    for (const year of years) {
      const parts = all.filter((each) => each.year === year);
      const england = sumFigures(parts);
      expect(parts).toHaveLength(152);
      expect(england.referrals).toBe(parts.reduce((sum, { figures }) => sum + figures.referrals, 0));
      const of = (indicator: string) => figureOf('National', indicator, String(year));
      expect(of('referrals')).toBe(england.referrals);
      expect(
        Math.abs(of('re_referrals_within_12_months') - (100 * england.re_referrals) / england.referrals),
      ).toBeLessThanOrEqual(0.05);
      expect(
        Math.abs(of('children_looked_after_rate') - (10_000 * england.looked_after) / england.children),
      ).toBeLessThanOrEqual(0.5);
      expect(
        Math.abs(of('average_caseload') - (10 * england.cases) / england.case_holders),
      ).toBeLessThanOrEqual(0.05);
      const posts = england.vacancies + england.social_workers;
      expect(Math.abs(of('social_worker_vacancies') - (100 * england.vacancies) / posts)).toBeLessThanOrEqual(
        0.05,
      );
      const regions = rows.filter(
        (row) =>
          row.geographic_level === 'Regional' && row.indicator === 'referrals' && row.period === String(year),
      );
      expect(regions.reduce((sum, { value }) => sum + (value as number), 0)).toBe(england.referrals);
    }
  });

  it('of England are near the published ones of 2025, and authorities spread around them', () => {
    const published: [string, number, number][] = [
      ['re_referrals_within_12_months', 22.6, 0.3],
      ['referrals_assessed_not_in_need', 30.8, 0.3],
      ['plans_open_2_years_or_more', 2.3, 0.1],
      ['second_or_subsequent_plans', 24.5, 0.3],
      ['children_looked_after_rate', 67, 1],
      ['three_or_more_placements', 10, 1],
      ['same_placement_for_2_years', 69, 1],
      ['average_caseload', 15.2, 0.2],
      ['social_worker_vacancies', 14.2, 0.2],
      ['social_worker_turnover', 11.8, 0.2],
      ['agency_social_workers', 13, 0.2],
      ['vacancies_covered_by_agency', 73.6, 2],
      ['social_worker_absence', 3.5, 0.1],
    ];
    for (const [indicator, value, within] of published) {
      const found = figureOf('National', indicator, '2025');
      expect([indicator, found, Math.abs(found - value) <= within]).toEqual([indicator, found, true]);
    }
    const looked = rows
      .filter((row) => row.indicator === 'children_looked_after_rate' && row.period === '2025')
      .map(({ value }) => value as number)
      .sort((a, b) => a - b);
    expect(looked.at(-5)! / looked[5]!).toBeGreaterThan(3);
  });

  it('are withheld where they are small, and not there where there is nothing to send', () => {
    const markers = (indicator: string) =>
      new Set(rows.filter((row) => row.indicator === indicator).map(({ value_marker }) => value_marker));
    expect(markers('plans_open_2_years_or_more')).toEqual(new Set([null, 'c', 'x']));
    expect(rows.filter((row) => row.geographic_level === 'National' && row.value === null)).toEqual([]);
    const own = rows.filter((row) => row.la_name === authority.name);
    expect(new Set(own.filter(({ value }) => value !== null).map(({ indicator }) => indicator))).toEqual(
      new Set(['children_aged_0_to_17']),
    );
    const absent = rows.filter(
      (row) =>
        row.indicator === 'average_caseload' && row.value_marker === 'x' && row.la_name !== authority.name,
    );
    expect(absent.length).toBeGreaterThan(0);
  });
});

it('give the median of the council’s neighbours in a refresh', async () => {
  const box = new Sandbox({ files: false });
  try {
    cpSync(join(project, 'data', 'reference'), join(box.data, 'reference'), { recursive: true });
    await writeBenchmarks(
      { inbox: join(box.inbox, 'benchmarks'), reference: join(box.data, 'reference') },
      options,
    );
    writeFileSync(
      join(box.inbox, 'headline.csv'),
      'Measure,As at,Value\nLooked after children,10/12/2018,326\n',
    );
    const { code, err } = await box.run('refresh', '--inbox', box.inbox, '--data', box.data);
    expect([code, err]).toEqual([0, '']);
    const indicator = 're_referrals_within_12_months';
    const [median] = await box.query(
      `select value, with_value, out_of from facts.benchmarks where area_kind = 'neighbours' and period = '2025' and indicator = '${indicator}'`,
    );
    const neighbours = inventAreas(7, authority)
      .filter(({ kind }) => kind === 'neighbour')
      .map(({ name }) => name);
    const values = rows
      .filter(
        (row) =>
          row.indicator === indicator && row.period === '2025' && neighbours.includes(row.la_name as string),
      )
      .map(({ value }) => value as number)
      .sort((a, b) => a - b);
    expect(values).toHaveLength(10);
    expect(median).toEqual({
      value: expect.closeTo((values[4]! + values[5]!) / 2, 9),
      with_value: 10,
      out_of: 10,
    });
    expect(
      await box.query(
        "select count(distinct area)::int as n from facts.benchmarks where area_kind = 'authority'",
      ),
    ).toEqual([{ n: 153 }]);
  } finally {
    box.remove();
  }
});
