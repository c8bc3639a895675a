import { afterAll, describe, expect, it } from 'vitest';
import { namesReturned } from '../../pipeline/warehouse/namesReturned.ts';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';

const warehouse = await Warehouse.open(':memory:');
afterAll(() => warehouse.close());
await warehouse.run('create table events (day date, "a name" integer, team varchar)');

describe('the names of the columns of a query', () => {
  it.each([
    ['columns and other names', 'select day, 1 as numerator, e.team, "a name" from events as e'],
    ['a comment before it', '-- one row per event\nselect day from events'],
    ['a table made on the way', 'with found as (select * from events) select team, day from found'],
    ['queries put together', 'select day, team from events union all select day, 1 as other from events'],
    ['queries put together by name', 'select day from events union by name select team from events'],
    ['a star', 'select * from events'],
    ['a star and more', 'select 1 as numerator, e.* exclude (team) from events as e'],
    ['a table alone', 'from events'],
    ['a column without a name', 'select day + 1, team from events'],
    ['columns by a pattern', "select columns('.*a.*') from events"],
    ['a field', "select made.it from (select {'it': 1} as made)"],
  ])('are those that planning it gives: %s', async (_, query) => {
    const described = await warehouse.rows<{ column_name: string }>(`describe ${query}`);
    expect(await namesReturned(warehouse, query)).toEqual(described.map(({ column_name }) => column_name));
  });

  it('are told without the tables where the text says them', async () => {
    expect(await namesReturned(warehouse, 'select day, 1 as numerator from not_there')).toEqual([
      'day',
      'numerator',
    ]);
    const indicators = await readIndicators('pipeline/indicators', 'pipeline/models/episodes');
    for (const { query } of indicators.filter(({ query }) => !/union all by name/.test(query))) {
      expect((await namesReturned(warehouse, query)).length).toBeGreaterThan(1);
    }
  });

  it('are not told of what is no query', async () => {
    await expect(namesReturned(warehouse, 'select day frm events')).rejects.toThrow(/syntax error/);
  });
});
