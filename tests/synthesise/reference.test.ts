import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reference, readReference } from '../../pipeline/reference.ts';
import { writeBenchmarks } from '../../pipeline/synthesise/benchmarks/writeBenchmarks.ts';
import { foundCouncil } from '../../pipeline/synthesise/council/council.ts';
import { PROCEDURE, thresholdsOf } from '../../pipeline/synthesise/reference/thresholds.ts';
import { benchmarkOptionsOf, writeReference } from '../../pipeline/synthesise/reference/writeReference.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';
import { timelineOf } from '../../pipeline/synthesise/time/timeline.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { project } from '../support/sandbox.ts';
import { PEOPLE, PLACES } from './realNames.ts';

const parameters = { seed: 7, children: 38_100, years: 5, to: dayOf(2026, 10, 31), authorities: 2 };
const councils = [0, 1].map((at) => foundCouncil(parameters, timelineOf(parameters), at));
const council = councils[0]!;
const folder = mkdtempSync(join(tmpdir(), 'sightline-reference-'));
const tables = join(folder, 'reference');

let reference: Reference;
beforeAll(async () => {
  writeReference(tables, council);
  await writeBenchmarks({ inbox: join(folder, 'inbox'), reference: tables }, benchmarkOptionsOf(council));
  reference = await readReference([join(project, 'data', 'reference'), tables]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = (id: string) => {
  const { contract, rows } = reference.tables.find((table) => table.contract.id === id)!;
  const names = columnsOf(contract).map(({ name }) => name);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
};
const bytesOf = (path: string) =>
  readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]);

describe('the reference tables of a made-up council', () => {
  it('are read, every one with rows, and say that nobody in the data exists', () => {
    expect(reference.council).toEqual({
      name: 'Exampleshire',
      data: 'synthetic',
      about: 'made up by a simulation: no child, family, worker or place in it exists',
    });
    const empty = reference.tables.filter(({ rows }) => rows.length === 0).map(({ contract }) => contract.id);
    expect(empty).toEqual([]);
  });

  it('name the teams as extracts do, each locality among those of the table', () => {
    expect(rowsOf('teams').map(({ team, service, locality }) => ({ team, service, locality }))).toEqual(
      council.teams.map(({ name, service, locality }) => ({ team: name, service, locality })),
    );
    const localities = rowsOf('localities').map(({ locality }) => locality);
    const used = new Set(rowsOf('teams').map(({ locality }) => locality));
    expect([...used].filter((locality) => locality !== null).sort()).toEqual(localities.toSorted());
  });

  it('have populations that sum up, by ages and by localities, each year', () => {
    const rows = rowsOf('populations');
    const value = (area: unknown, year: number, ages: string) =>
      rows.find((row) => row.area === area && row.year === year && row.ages === ages)!.population as number;
    const localities = rowsOf('localities').map(({ locality }) => locality);
    const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
    expect([...new Set(rows.map(({ year }) => year))]).toEqual(years);
    for (const year of years) {
      for (const area of [council.name, ...localities]) {
        const bands = ['0', '1-4', '5-9', '10-15', '16-17'].map((ages) => value(area, year, ages));
        expect(Math.min(...bands)).toBeGreaterThan(0);
        expect(bands.reduce((sum, count) => sum + count)).toBe(value(area, year, '0-17'));
        expect(value(area, year, '0-18')).toBeGreaterThan(value(area, year, '0-17'));
      }
      for (const ages of new Set(rows.map((row) => row.ages as string))) {
        const sum = localities.reduce<number>((total, area) => total + value(area, year, ages), 0);
        expect(sum).toBe(value(council.name, year, ages));
      }
    }
    expect(value(council.name, 2026, '0-18')).toBe(38_100);
  });

  it('give the council the children that benchmarks give it, and its ten neighbours', () => {
    const text = readFileSync(join(folder, 'inbox', 'invented_mid_year_population_estimates.csv'), 'utf8');
    const own = (Papa.parse(text.trimEnd(), { header: true }).data as Record<string, string>[])
      .filter((row) => row.la_name === council.name)
      .map((row) => [Number(row.time_period), Number(row.population_estimate)]);
    const populations = rowsOf('populations')
      .filter(({ area, ages, year }) => area === council.name && ages === '0-17' && (year as number) < 2026)
      .map(({ year, population }) => [year, population]);
    expect(own).toHaveLength(6);
    expect(own).toEqual(populations);
    expect(rowsOf('statistical_neighbours').map(({ authority, rank }) => [authority, rank])).toEqual(
      Array.from({ length: 10 }, (_, at) => ['Exampleshire', at + 1]),
    );
  });

  it('set targets, of which amber is the worse side', () => {
    const better = new Map(rowsOf('benchmark_measures').map((row) => [row.indicator, row.better]));
    const targets = rowsOf('targets');
    expect(targets.length).toBeGreaterThan(11);
    for (const { indicator, target, amber, source } of targets) {
      expect(source).toBe('invented');
      const way = better.get(indicator);
      if (way === 'higher') expect([indicator, amber! < target!]).toEqual([indicator, true]);
      if (way === 'lower') expect([indicator, amber! > target!]).toEqual([indicator, true]);
    }
  });

  it('have every threshold of the project, as it is there or, where a council sets it, by a procedure of its own', async () => {
    const { tables: common } = await readReference([join(project, 'data', 'reference')]);
    const theirs = common.find(({ contract }) => contract.id === 'thresholds')!;
    const names = columnsOf(theirs.contract).map(({ name }) => name);
    const expected = theirs.rows.map((row) => {
      const said = Object.fromEntries(names.map((name, at) => [name, row[at]]));
      return said.value === null
        ? { ...said, value: PROCEDURE[String(said.threshold)], source: 'invented' }
        : said;
    });
    expect(rowsOf('thresholds')).toEqual(expected);
    // None is left without a value, and no procedure is of a threshold that is not there.
    expect(expected.filter(({ value }) => typeof value !== 'number')).toEqual([]);
    const known = theirs.rows.map(([threshold]) => threshold);
    expect(Object.keys(PROCEDURE).filter((threshold) => !known.includes(threshold))).toEqual([]);
  });

  it('leave a local threshold as the project sets it, and one without a procedure blank', () => {
    const head = 'Threshold,Value,Unit,Counted from,Basis,Source,Meaning';
    const blank = (threshold: string, basis: string) => `${threshold},,weeks,,${basis},not set,A meaning`;
    const set = 'core_group,12,working_days,the conference,local,"Procedure, 2026",It meets by then';
    const { header, rows } = thresholdsOf(
      `\uFEFF${[head, set, blank('supervision', 'local'), blank('another', 'local'), blank('caseload_limit', 'guidance')].join('\r\n')}\r\n`,
      'invented',
    );
    expect(header).toEqual(head.split(','));
    expect(rows).toEqual([
      ['core_group', '12', 'working_days', 'the conference', 'local', 'Procedure, 2026', 'It meets by then'],
      ['supervision', '4', 'weeks', '', 'local', 'invented', 'A meaning'],
      ['another', '', 'weeks', '', 'local', 'not set', 'A meaning'],
      ['caseload_limit', '', 'weeks', '', 'guidance', 'not set', 'A meaning'],
    ]);
  });

  it('are the same bytes again, and others of another council', () => {
    const [again, other] = ['again', 'other'].map((name) => join(folder, name)) as [string, string];
    writeReference(again, council);
    writeReference(other, councils[1]!);
    const own = bytesOf(tables).filter(([name]) => name !== 'statistical_neighbours.csv');
    expect(bytesOf(again)).toEqual(own);
    expect(readFileSync(join(other, 'council.csv'), 'utf8')).toContain('Exampleshire 2,synthetic,');
    expect(readFileSync(join(other, 'populations.csv'), 'utf8')).not.toBe(
      readFileSync(join(again, 'populations.csv'), 'utf8'),
    );
  });

  it('name no real place and no person', () => {
    const words = new Set(bytesOf(tables).flatMap(([, text]) => text!.toLowerCase().match(/[a-z]+/g) ?? []));
    expect([...PLACES, ...PEOPLE].filter((name) => words.has(name))).toEqual([]);
  });
});
