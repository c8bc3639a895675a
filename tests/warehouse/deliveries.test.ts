import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { synthesise } from '../../pipeline/synthesise/synthesise.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';
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

/** Of each way in which a later file replaces an earlier one: a snapshot, keys, a window of days, months. */
const KEPT = /^reference|(children_in_need|referrals|visits|legal_summary|placement_order_reviews)\.csv$/;

it('what was known at an earlier date is rebuilt byte for byte, whatever was delivered since', async () => {
  const parameters = { seed: 7, children: 600, years: 1, to: dayOf(2026, 10, 31), authorities: 1 };
  await synthesise(box.inbox, parameters, await loadContracts());
  for (const name of readdirSync(box.inbox, { recursive: true, encoding: 'utf8' })) {
    if (/\.csv$/.test(name) && !KEPT.test(name)) rmSync(join(box.inbox, name));
  }
  const then = new Sandbox({ files: false });
  try {
    cpSync(box.inbox, then.inbox, { recursive: true });
    for (const month of ['2026-09', '2026-10']) rmSync(join(then.inbox, month), { recursive: true });
    then.now = new Date('2026-09-01T06:00:00Z');
    const published = JSON.parse(
      (await then.run('refresh', '--inbox', then.inbox, '--data', then.data, '--json')).out,
    );
    expect(published).toMatchObject({ published: true, asAt: '2026-08-31', later: [] });

    box.now = new Date('2026-11-02T06:00:00Z');
    const now = JSON.parse(
      (await box.run('refresh', '--inbox', box.inbox, '--data', box.data, '--json')).out,
    );
    expect(now).toMatchObject({ published: true, asAt: '2026-10-31', later: [] });
    const rebuilt = JSON.parse((await box.refresh('--as-at', '2026-08-31', '--json')).out);
    expect(rebuilt.later.length).toBe(10);
    expect(rebuilt.later.every((name: string) => /^2026-(09|10)\//.test(name))).toBe(true);
    // The manifest names every input and the hash of every output, the facts and signals among them.
    const manifest = ({ data }: Sandbox, { runId }: { runId: string }) =>
      JSON.parse(readFileSync(join(data, 'publications', runId, 'manifest.json'), 'utf8'));
    expect(rebuilt.runId).toBe(published.runId);
    expect(manifest(box, rebuilt)).toEqual(manifest(then, published));
    expect(manifest(box, now).outputs).not.toEqual(manifest(box, rebuilt).outputs);
  } finally {
    then.remove();
  }
});
