import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReference } from '../../pipeline/reference.ts';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { MEASURES_TABLE } from '../../src/contracts/kit/measures.ts';
import { project, Sandbox } from '../support/sandbox.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ files: false });
  cpSync(join(project, 'data', 'reference'), join(box.data, 'reference'), { recursive: true });
  writeFileSync(
    join(box.inbox, 'headline.csv'),
    'Measure,As at,Value\nLooked after children,10/12/2018,326\n',
  );
});
afterEach(() => box.remove());

const put = (name: string, ...lines: string[]) =>
  writeFileSync(join(box.inbox, name), `${lines.join('\n')}\n`);
const reference = (name: string, ...lines: string[]) => {
  mkdirSync(join(box.data, 'reference'), { recursive: true });
  writeFileSync(join(box.data, 'reference', name), `${lines.join('\n')}\n`);
};
const refresh = () => box.run('refresh', '--inbox', box.inbox, '--data', box.data);
const published = async () => {
  const { code, err } = await refresh();
  expect([code, err]).toEqual([0, '']);
};

const COMMON =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';
const REFERRALS = `${COMMON},category,referral_count,rereferral_percent`;
const row = (year: string, area: string, count: string, percent: string, of = 'Referrals and Re-referrals') =>
  `${year},Reporting year,${area},${of},${count},${percent}`;
const ENGLAND = 'National,E92000001,England,,,,,';
const NORTH = 'Regional,E92000001,England,E12000099,Yorkshire and The Humber,,,';
const authority = (number: string, name: string) =>
  `Local authority,E92000001,England,E12000099,Yorkshire and The Humber,${number},E10000${number},"${name}"`;
const TOOL = 'Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region';

const benchmarks = (where: string) =>
  box.query(
    `select period, area, area_kind, value, marker from facts.benchmarks where ${where} order by indicator, period, area_kind, area`,
  );

describe('benchmarks', () => {
  it('hold what others publish, by indicator, period and area, with the marker of what is absent', async () => {
    put(
      'referrals.csv',
      `\ufeff${REFERRALS}`,
      row('2025', ENGLAND, '632830', '22.6'),
      row('2025', NORTH, '32490', '20.7'),
      row('2025', authority('001', 'Exampleshire'), 'c', 'u'),
      row('2025', authority('002', 'Sampleshire, County of'), '"4,100"', ''),
    );
    await published();
    expect(await benchmarks("indicator = 're_referrals_within_12_months'")).toEqual([
      { period: '2025', area: 'Exampleshire', area_kind: 'authority', value: null, marker: 'u' },
      { period: '2025', area: 'Sampleshire, County of', area_kind: 'authority', value: null, marker: null },
      { period: '2025', area: 'England', area_kind: 'england', value: 22.6, marker: null },
      { period: '2025', area: 'Yorkshire and The Humber', area_kind: 'region', value: 20.7, marker: null },
    ]);
    expect(await benchmarks("indicator = 'referrals' and area_kind = 'authority'")).toEqual([
      { period: '2025', area: 'Exampleshire', area_kind: 'authority', value: null, marker: 'c' },
      { period: '2025', area: 'Sampleshire, County of', area_kind: 'authority', value: 4100, marker: null },
    ]);
  });

  it('never decide the as-at date, and are not judged by it', async () => {
    put('referrals.csv', REFERRALS, row('2030', ENGLAND, '1', '2'));
    await published();
    const files = await box.query('select name, as_at, verdict from ledger.files order by name');
    expect(files).toEqual([
      { name: 'headline.csv', as_at: '2018-12-10', verdict: 'accepted' },
      { name: 'referrals.csv', as_at: '2030-12-31', verdict: 'accepted_with_warnings' },
    ]);
    const { run_id } = JSON.parse(readFileSync(join(box.data, 'publications', 'current.json'), 'utf8'));
    const folder = join(box.data, 'publications', run_id);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).as_at).toBe('2018-12-10');
    expect(readFileSync(join(folder, 'tables', 'benchmarks.csv'), 'utf8')).toContain('England');
  });

  it('are replaced, indicator by indicator, by a table that runs further', async () => {
    put('c1-2024.csv', REFERRALS, row('2023', ENGLAND, '10', '1'), row('2024', ENGLAND, '20', '2'));
    // The later release revises 2024, begins later, and has lost a column.
    put(
      'c1-2025.csv',
      `${COMMON},category,Re_referrals_percent`,
      ...['2024,2.5', '2025,3'].map((said) => {
        const [year, percent] = said.split(',') as [string, string];
        return `${year},Reporting year,${ENGLAND},Referrals and Re-referrals,${percent}`;
      }),
    );
    await published();
    const values = async (indicator: string) =>
      (await benchmarks(`indicator = '${indicator}'`)).map(({ period, value }) => [period, value]);
    expect(await values('re_referrals_within_12_months')).toEqual([
      ['2024', 2.5],
      ['2025', 3],
    ]);
    expect(await values('referrals')).toEqual([
      ['2023', 10],
      ['2024', 20],
    ]);
  });

  it('are refused where two tables run to the same period and say which is right nowhere', async () => {
    put('a.csv', REFERRALS, row('2025', ENGLAND, '10', '1'));
    put('b.csv', REFERRALS, row('2025', ENGLAND, '11', '1'));
    const { code, out } = await refresh();
    expect(code).toBe(1);
    expect(out).toContain(
      'is dfe_open_data, and so is b.csv, and both run to 2025-12-31: keep the one that is right',
    );
  });

  it('of one indicator from two tables of other columns stand side by side', async () => {
    const stability = `${COMMON},cla_group,placement_stability,children_count,children_percent`;
    put('c1.csv', REFERRALS, row('2025', ENGLAND, '10', '1'));
    put(
      'stability.csv',
      stability,
      `2025,Reporting year,${ENGLAND},CLA on 31 March,With 3 or more placements during the year,8500,10`,
      `2025,Reporting year,${ENGLAND},CLA on 31 March,Total children,81770,100`,
    );
    await published();
    expect(await box.query('select indicator, value from facts.benchmarks order by 1')).toEqual([
      { indicator: 're_referrals_within_12_months', value: 1 },
      { indicator: 'referrals', value: 10 },
      { indicator: 'three_or_more_placements', value: 10 },
    ]);
  });

  it('know a column that was renamed after one edit of the reference table', async () => {
    put('c1.csv', `${COMMON},category,referral_count,rr_pct`, row('2026', ENGLAND, '10', '21.9'));
    await published();
    const [warning] = await box.query(
      "select rule from ledger.problems where severity = 'warning' and message like '%rereferral_percent%'",
    );
    expect(warning).toEqual({ rule: 'measure_missing' });
    const table = readFileSync(join(project, 'data', 'reference', 'benchmark_measures.csv'), 'utf8');
    reference(
      'benchmark_measures.csv',
      table.replace('Re_referrals_percent', 'Re_referrals_percent; rr_pct').trim(),
    );
    await published();
    expect(await benchmarks("indicator = 're_referrals_within_12_months'")).toEqual([
      { period: '2026', area: 'England', area_kind: 'england', value: 21.9, marker: null },
    ]);
  });
});

describe('the long series of the interactive tool', () => {
  it('fills what the tables of the DfE do not say, under the same names of areas', async () => {
    put(
      'c1.csv',
      REFERRALS,
      row('2025', ENGLAND, '632830', '22.6'),
      row('2025', NORTH, '1', '20.7'),
      row('2025', authority('901', 'Exampleshire'), '1', 'low'),
    );
    put(
      'tool.csv',
      TOOL,
      'ReReferral,,2016,England,22.3,970,NA',
      'ReReferral,,2025,England,99,970,NA',
      'ReReferral,,2016,Yorkshire and the Humber,20.1,982,NA',
      'ReReferral,,2016,London (Inner),20.2,987,NA',
      'ReReferral,,2016,Exampleshire Borough,37.799999999999997,901.0,Yorkshire and The Humber',
      'ReReferral,,2025,Exampleshire Borough,0,901.0,Yorkshire and The Humber',
      'ReReferral,,2025 (prov),Sampleshire,-,902,Yorkshire and The Humber',
      'ReReferral,,2024 (prov),Sampleshire,7,902,Yorkshire and The Humber',
    );
    await published();
    const rows = await benchmarks("indicator = 're_referrals_within_12_months'");
    expect(
      rows.map(({ period, area, area_kind, value, marker }) => [period, area, area_kind, value, marker]),
    ).toEqual([
      ['2016', 'Exampleshire', 'authority', 37.8, null],
      ['2016', 'England', 'england', 22.3, null],
      ['2016', 'Inner London', 'region', 20.2, null],
      ['2016', 'Yorkshire and The Humber', 'region', 20.1, null],
      ['2024', 'Sampleshire', 'authority', 7, 'prov'],
      ['2025', 'Exampleshire', 'authority', null, 'low'],
      ['2025', 'Sampleshire', 'authority', null, '-'],
      ['2025', 'England', 'england', 22.6, null],
      ['2025', 'Yorkshire and The Humber', 'region', 20.7, null],
    ]);
  });

  it('tells an authority from one that took its name', async () => {
    const [old, young] = [authority('835', 'Testshire'), authority('838', 'Testshire')];
    put('c1.csv', REFERRALS, row('2019', old, '1', '10'), row('2025', young, '1', '12'));
    put(
      'tool.csv',
      TOOL,
      'ReReferral,,2019,Testshire (former),10,835,South West',
      'ReReferral,,2025,Testshire (former),-,835,South West',
    );
    await published();
    expect(await benchmarks("indicator = 're_referrals_within_12_months'")).toEqual([
      { period: '2019', area: 'Testshire (835)', area_kind: 'authority', value: 10, marker: null },
      { period: '2025', area: 'Testshire', area_kind: 'authority', value: 12, marker: null },
      { period: '2025', area: 'Testshire (835)', area_kind: 'authority', value: null, marker: '-' },
    ]);
  });
});

describe('the median of the statistical neighbours', () => {
  const areas = ['001', '002', '003', '004', '005'].map((number) => authority(number, `Area ${number}`));
  const values = ['10', '20', 'c', '40.5', '90'];

  it('is of those that have a value, and says of how many', async () => {
    reference(
      'statistical_neighbours.csv',
      'Authority,Neighbour,Neighbour code,Rank,Source',
      'Area 005,area 001,,1,S',
      'Area 005,Another name,E10000002,2,S',
      'Area 005,Area 003,003,3,S',
      'Area 005,Area 004,004,4,S',
      'Area 005,Nowhere,,5,S',
    );
    put('c1.csv', REFERRALS, ...areas.map((area, at) => row('2025', area, '1', values[at]!)));
    await published();
    const [median] = await box.query(`
      select period, area, value, marker, with_value, out_of from facts.benchmarks
      where area_kind = 'neighbours' and indicator = 're_referrals_within_12_months'`);
    // 10, 20 and 40.5; one is withheld and one is in no table.
    expect(median).toEqual({
      period: '2025',
      area: 'Area 005',
      value: 20,
      marker: null,
      with_value: 3,
      out_of: 5,
    });
    const { run_id } = JSON.parse(readFileSync(join(box.data, 'publications', 'current.json'), 'utf8'));
    const csv = readFileSync(join(box.data, 'publications', run_id, 'tables', 'benchmarks.csv'), 'utf8');
    expect(csv).toContain('re_referrals_within_12_months,2025,Area 005,authority,90,');
    expect(csv).not.toContain('Area 004');
  });

  it('is of an even number the middle of the two in the middle', async () => {
    reference(
      'statistical_neighbours.csv',
      'Authority,Neighbour,Neighbour code,Rank,Source',
      ...['001', '002'].map((number, at) => `Area 005,Area ${number},,${at + 1},S`),
    );
    put('c1.csv', REFERRALS, ...areas.map((area, at) => row('2025', area, '1', values[at]!)));
    await published();
    expect(
      await benchmarks("area_kind = 'neighbours' and indicator = 're_referrals_within_12_months'"),
    ).toEqual([{ period: '2025', area: 'Area 005', area_kind: 'neighbours', value: 15, marker: null }]);
  });

  it('is not there where no neighbours are given', async () => {
    put('c1.csv', REFERRALS, ...areas.map((area, at) => row('2025', area, '1', values[at]!)));
    await published();
    expect(await benchmarks("area_kind = 'neighbours'")).toEqual([]);
  });
});

it('every indicator that names a benchmark names one of the reference table', async () => {
  const { tables } = await readReference([join(project, 'data', 'reference')]);
  const named = tables
    .find(({ contract }) => contract.id === MEASURES_TABLE)!
    .rows.map(([indicator]) => indicator);
  const indicators = await readIndicators(
    join(project, 'pipeline', 'indicators'),
    join(project, 'pipeline', 'models', 'episodes'),
  );
  const wanted = indicators.flatMap(({ benchmark }) => benchmark ?? []);
  expect(wanted.filter((benchmark) => !named.includes(benchmark))).toEqual([]);
});
