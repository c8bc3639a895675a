import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computeFacts } from '../../pipeline/warehouse/computeFacts.ts';
import { type Indicator, readIndicator, readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import type { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { madeWarehouse } from '../support/madeTables.ts';

const pipeline = join(import.meta.dirname, '..', '..', 'pipeline');
const HEADER: Omit<IndicatorDefinition, 'id' | 'unit' | 'kind' | 'breakdowns' | 'reads'> = {
  title: 'T',
  question: 'Q?',
  family: 'legal',
  better: 'neither',
  numerator: 'n',
  denominator: 'd',
  basis: 'local',
  benchmark: null,
  caveats: null,
  areas: [],
  spine: false,
  weekly: false,
  looks_back: 0,
  population: '0-17',
};

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await madeWarehouse({}, []);
});
afterEach(() => warehouse.close());

const indicator = (said: Partial<Indicator>): Indicator => ({
  ...HEADER,
  id: 'x',
  unit: 'count',
  kind: 'stock',
  breakdowns: [],
  query: '',
  sources: [],
  reads: [],
  first_of: [],
  models: [],
  ...said,
});

describe('facts', () => {
  it('divides sums, never averages ratios, and adds breakdowns to the whole', async () => {
    const query = `select * from (values
      (date '2021-05-01', 1, 2, 'a'), (date '2021-05-01', 0, 8, 'b'), (date '2021-06-01', 0, 0, 'a')
    ) rows(month, numerator, denominator, team)`;
    await computeFacts(warehouse, [indicator({ unit: 'percent', breakdowns: ['team'], query })]);
    const rows = await warehouse.rows(
      'select month, breakdown, member, numerator, denominator, value from facts.indicators order by breakdown, month, member',
    );
    expect(rows).toEqual([
      { month: '2021-05-01', breakdown: 'all', member: 'all', numerator: 1, denominator: 10, value: 10 },
      { month: '2021-06-01', breakdown: 'all', member: 'all', numerator: 0, denominator: 0, value: null },
      { month: '2021-05-01', breakdown: 'team', member: 'a', numerator: 1, denominator: 2, value: 50 },
      { month: '2021-05-01', breakdown: 'team', member: 'b', numerator: 0, denominator: 8, value: 0 },
      { month: '2021-06-01', breakdown: 'team', member: 'a', numerator: 0, denominator: 0, value: null },
    ]);
  });

  it('has no row for a period that an extract does not cover, and 0 where it does and nothing happened', async () => {
    await warehouse.run(`
      delete from ledger.coverage;
      insert into ledger.coverage
      select 'referrals', 'clean', month
      from (values (date '2026-05-01'), (date '2026-06-01'), (date '2026-08-01'), (date '2026-10-01')) covered(month)`);
    const query = `select * from (values
      (date '2026-06-10', 1, 'a'), (date '2026-07-10', 1, 'a'), (date '2026-08-10', 1, 'b')
    ) rows(day, numerator, team)`;
    const sources = [{ layer: 'clean', extract: 'referrals' } as const];
    await computeFacts(warehouse, [indicator({ kind: 'flow', breakdowns: ['team'], query, sources })]);
    expect(
      await warehouse.rows('select month, member, value from facts.indicators order by member, month'),
    ).toEqual([
      { month: '2026-06-01', member: 'a', value: 1 },
      { month: '2026-08-01', member: 'a', value: 0 },
      { month: '2026-10-01', member: 'a', value: 0 },
      { month: '2026-05-01', member: 'all', value: 0 },
      { month: '2026-06-01', member: 'all', value: 1 },
      { month: '2026-08-01', member: 'all', value: 1 },
      { month: '2026-10-01', member: 'all', value: 0 },
      { month: '2026-08-01', member: 'b', value: 1 },
      { month: '2026-10-01', member: 'b', value: 0 },
    ]);
    // One that looks back two months needs each of them.
    await warehouse.run(`insert into ledger.coverage values ('referrals', 'clean', '2026-07-01')`);
    await computeFacts(warehouse, [indicator({ id: 'y', kind: 'flow', query, sources, looks_back: 2 })]);
    expect(
      await warehouse.rows(`select month from facts.indicators where indicator = 'y' order by month`),
    ).toEqual([{ month: '2026-07-01' }, { month: '2026-08-01' }]);
  });

  it('tells a period by the first of several extracts that covers it, and never by two', async () => {
    await warehouse.run(`
      delete from ledger.coverage;
      insert into ledger.coverage values
        ('referrals', 'clean', '2026-06-01'), ('referrals', 'clean', '2026-07-01'),
        ('contacts', 'clean', '2026-05-01'), ('contacts', 'clean', '2026-06-01')`);
    const query = `
      select last_day(month) as day, unnest([1, 10]) as numerator, unnest(['referrals', 'contacts']) as extract
      from (values (date '2026-04-01'), (date '2026-05-01'), (date '2026-06-01'), (date '2026-07-01')) told(month)`;
    const sources = ['contacts', 'referrals'].map((extract) => ({ layer: 'clean' as const, extract }));
    const first_of = ['referrals', 'contacts'];
    await computeFacts(warehouse, [indicator({ kind: 'flow', query, sources, first_of })]);
    expect(await warehouse.rows('select month, value from facts.indicators order by month')).toEqual([
      { month: '2026-05-01', value: 10 },
      { month: '2026-06-01', value: 1 },
      { month: '2026-07-01', value: 1 },
    ]);
    // An extract that is no choice must cover a period all the same, and a row must say where it is from.
    const needed = [...sources, { layer: 'clean', extract: 'assessments' } as const];
    await computeFacts(warehouse, [indicator({ id: 'y', query, sources: needed, first_of })]);
    expect(await warehouse.rows(`from facts.indicators where indicator = 'y'`)).toEqual([]);
    const silent = indicator({ id: 'z', query: query.replace('as extract', 'as told'), sources, first_of });
    await expect(computeFacts(warehouse, [silent])).rejects.toThrow(
      'z.sql: its query returns no column extract',
    );
  });

  it('marks a period as provisional that had not ended at the as-at date, by month and by week', async () => {
    const query = `select * from (values (date '2026-10-25', 1), (date '2026-10-26', 1)) rows(day, numerator)`;
    const sources = [{ layer: 'clean', extract: 'referrals' } as const];
    await computeFacts(warehouse, [indicator({ kind: 'flow', weekly: true, query, sources })]);
    expect(
      await warehouse.rows(
        `select week, value, provisional from facts.weekly where week >= date '2026-10-19' order by week`,
      ),
    ).toEqual([
      { week: '2026-10-19', value: 1, provisional: false },
      { week: '2026-10-26', value: 1, provisional: true },
    ]);
    expect(
      await warehouse.rows(`select value, provisional from facts.indicators where month = date '2026-10-01'`),
    ).toEqual([{ value: 2, provisional: false }]);
  });

  it('gives no total where a part of it is not known', async () => {
    const query = `select * from (values (date '2021-05-01', 1, 'a'), (date '2021-05-01', null, 'b')) rows(month, numerator, team)`;
    await computeFacts(warehouse, [indicator({ breakdowns: ['team'], query })]);
    expect(await warehouse.rows('select breakdown, member, value from facts.indicators')).toEqual([
      { breakdown: 'team', member: 'a', value: 1 },
    ]);
  });

  it('takes the median of days', async () => {
    const query = `select date '2021-05-01' as month, unnest([1, 2, 10]) as measure`;
    await computeFacts(warehouse, [indicator({ unit: 'days', query })]);
    expect(await warehouse.rows('select numerator, value from facts.indicators')).toEqual([
      { numerator: 3, value: 2 },
    ]);
  });

  it('names the indicator whose query fails or lacks a column', async () => {
    const broken = indicator({ query: 'select nothing from nowhere' });
    await expect(computeFacts(warehouse, [broken])).rejects.toThrow(/^x\.sql: .*nowhere/);
    const lacking = indicator({ id: 'y', breakdowns: ['team'], query: `select date '2021-05-01' as month` });
    await expect(computeFacts(warehouse, [lacking])).rejects.toThrow(
      'y.sql: its query returns no column numerator, team',
    );
  });
});

describe('indicator files', () => {
  const text = (over: Record<string, string> = {}) => {
    const said = {
      id: 'x',
      ...HEADER,
      areas: '[]',
      unit: 'count',
      kind: 'stock',
      breakdowns: '[]',
      benchmark: 'null',
      question: '"Q?"',
      ...over,
    };
    return `/*\n${Object.entries(said)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n')}\n*/\nselect 1\n`;
  };

  it('are all well formed, and each is named after its id', async () => {
    const found = await readIndicators(join(pipeline, 'indicators'), join(pipeline, 'models', 'episodes'));
    expect(found.map(({ id }) => id)).toContain('legal_live_cases');
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('read through models that name themselves', () => {
    const models = new Map([['made', 'create view episodes.made as from clean.referrals']]);
    expect(readIndicator('x.sql', `${text()} from episodes.made`, models).sources).toEqual([
      { layer: 'clean', extract: 'referrals' },
    ]);
  });

  it('need no extract that only sharpens, but what else they read of it', () => {
    const models = new Map([
      [
        'made',
        '-- optional: clean.contacts\ncreate view episodes.made as from clean.referrals, clean.contacts',
      ],
      ['plain', 'create view episodes.plain as from clean.assessments, history.referrals'],
    ]);
    const sources = (query: string) =>
      readIndicator('x.sql', `${text()} ${query}`, models).sources.map(
        ({ layer, extract }) => `${layer}.${extract}`,
      );
    expect(sources('from episodes.made')).toEqual(['clean.referrals']);
    expect(sources('from episodes.made, clean.contacts')).toEqual(['clean.referrals', 'clean.contacts']);
    expect(sources('\n-- optional: history.referrals\nfrom episodes.plain')).toEqual(['clean.assessments']);
  });

  it('read as a definition and a query', () => {
    expect(readIndicator('x.sql', text())).toMatchObject({ id: 'x', unit: 'count', query: 'select 1' });
  });

  it.each([
    [text({ unit: 'apples' }), /x\.sql: unit/],
    [text({ colour: 'red' }), /x\.sql: .*colour/i],
    [text({ basis: 'because' }), /x\.sql: basis: must begin/],
    [text({ id: 'y' }), /name the file y\.sql/],
    [text({ first_of: '[contacts]' }), /x\.sql: first_of: names contacts, which its query does not read/],
    ['select 1', /does not begin with a comment/],
    ['/*\na: [\n*/', /is not YAML/],
  ])('say in one line what is wrong', (content, message) => {
    expect(() => readIndicator('x.sql', content)).toThrow(message);
  });
});
