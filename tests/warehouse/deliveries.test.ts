import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sandbox } from '../support/sandbox.ts';

let box: Sandbox;
beforeEach(() => {
  box = new Sandbox({ files: false });
});
afterEach(() => box.remove());

const HEADER = 'Child ID,Placement order made,Placed for adoption on,Next placement order review due,Team';

/** Delivers a list of placement orders for a month, which is replaced whole each time. */
function deliver(month: string, ...rows: string[]): void {
  mkdirSync(join(box.inbox, month), { recursive: true });
  writeFileSync(join(box.inbox, month, 'placement_order_reviews.csv'), `${[HEADER, ...rows].join('\n')}\n`);
}
const A = 'A1,01/06/2021,,01/09/2021,Adoption';
const B = 'B2,01/07/2021,,01/10/2021,Adoption';
const refresh = (asAt: string) => box.refresh('--as-at', asAt);

it('a list delivered again unchanged is a delivery of its own, and the latest even after another', async () => {
  deliver('2021-07', A, B);
  deliver('2021-08', A);
  deliver('2021-09', A, B);
  expect((await refresh('2021-09-30')).code).toBe(0);
  expect(
    await box.query(
      'select delivered, child_id from history.placement_order_reviews order by delivered, child_id',
    ),
  ).toEqual([
    { delivered: '2021-07-31', child_id: 'A1' },
    { delivered: '2021-07-31', child_id: 'B2' },
    { delivered: '2021-08-31', child_id: 'A1' },
    { delivered: '2021-09-30', child_id: 'A1' },
    { delivered: '2021-09-30', child_id: 'B2' },
  ]);
  expect(await box.query('select child_id from clean.placement_order_reviews order by 1')).toEqual([
    { child_id: 'A1' },
    { child_id: 'B2' },
  ]);
  // What happened is known for the month of the list in force alone; what was said, for each.
  expect(
    await box.query(`
      select layer, list(month::varchar order by month) as months from ledger.coverage
      where extract = 'placement_order_reviews' group by layer order by layer`),
  ).toEqual([
    { layer: 'clean', months: ['2021-09-01'] },
    { layer: 'history', months: ['2021-07-01', '2021-08-01', '2021-09-01'] },
  ]);
});

it('every figure is kept as it was first published and each time it was another', async () => {
  const live =
    "select month, value from facts.indicators where indicator = 'legal_live_cases' and breakdown = 'all' order by month";
  const revisions = () =>
    box.query(`
      select month, published_at, value from facts.revisions
      where indicator = 'legal_live_cases' and breakdown = 'all' order by month, published_at`);
  const report = (may: number) =>
    writeFileSync(
      join(box.inbox, 'legal.csv'),
      `Summary Live Cases as at 31st July 2021,,,,,,
,,Total May 2021,Total June 2021,Total July 2021,Uplift,Total This time Last Year
1.,Care Proceedings,${may},8,9,+1,5
`,
    );
  report(7);
  box.now = new Date('2021-08-02T08:00:00Z');
  expect((await refresh('2021-07-31')).code).toBe(0);
  expect(await revisions()).toEqual([]);
  // Nothing changed: nothing is published, and nothing revised.
  await refresh('2021-07-31');
  expect(await revisions()).toEqual([]);

  report(6);
  box.now = new Date('2021-08-09T08:00:00Z');
  await refresh('2021-07-31');
  const first = (month: string, value: number) => ({
    month,
    published_at: '2021-08-02T08:00:00.000Z',
    value,
  });
  const known = await box.query<{ month: string; value: number }>(live);
  expect(known.find(({ month }) => month === '2021-05-01')!.value).toBe(6);
  expect((await revisions()).filter(({ month }) => month !== '2020-07-01')).toEqual([
    first('2021-05-01', 7),
    first('2021-06-01', 8),
    first('2021-07-01', 9),
  ]);

  // The second value is noted when a third takes its place; what stayed is not said again.
  report(5);
  box.now = new Date('2021-08-16T08:00:00Z');
  await refresh('2021-07-31');
  expect((await revisions()).filter(({ month }) => month === '2021-05-01')).toEqual([
    first('2021-05-01', 7),
    { month: '2021-05-01', published_at: '2021-08-09T08:00:00.000Z', value: 6 },
  ]);
  expect((await revisions()).filter(({ month }) => month === '2021-07-01')).toEqual([first('2021-07-01', 9)]);
});
