import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../pipeline/publish/compareRuns.ts';
import type { Run } from '../../pipeline/publish/runs.ts';
import { Sandbox } from '../support/sandbox.ts';

const box = new Sandbox();
const live = join(box.inbox, 'legal-live-cases-2021-07.csv');
const asPrinted = readFileSync(live, 'utf8');
const run = (...args: string[]) => box.run(...args, '--data', box.data);
const list = async () => JSON.parse((await run('runs', '--json')).out) as Run[];
const publish = async (text: string, now: string) => {
  writeFileSync(live, text);
  box.now = new Date(now);
  expect((await box.refresh()).code).toBe(0);
  return (await list())[0]!.run_id;
};

let [first, second] = ['', ''];
beforeAll(async () => {
  first = await publish(asPrinted, '2021-09-08T06:00:00Z');
  // One case of care proceedings more in July.
  const more = asPrinted.replace('39,31,33,+2,27', '39,31,34,+3,27');
  expect(more).not.toBe(asPrinted);
  second = await publish(more, '2021-09-09T06:00:00Z');
});
afterAll(() => box.remove());

describe('runs', () => {
  it('lists what was published, the latest first, and what is in force', async () => {
    expect(
      (await list()).map(({ run_id, since, state, how, as_at }) => [run_id, since, state, how, as_at]),
    ).toEqual([
      [second, '2021-09-09T06:00:00.000Z', 'in force', 'refresh', '2021-09-07'],
      [first, '2021-09-08T06:00:00.000Z', 'whole', 'refresh', '2021-09-07'],
    ]);
    const { out } = await run('runs');
    expect(out.split('\n')[2]).toMatch(
      new RegExp(`^${second}  2021-09-09T06:00:00.000Z  in force  2021-09-07`),
    );
  });

  it('says which figures two of them tell otherwise', async () => {
    const compared = JSON.parse(
      (await run('runs', 'diff', first.slice(0, 8), second, '--json')).out,
    ) as Comparison;
    expect(compared).toMatchObject({ appeared: 0, gone: 0 });
    expect(compared.alike).toBeGreaterThan(50);
    const all = compared.figures.filter(({ breakdown }) => breakdown === 'all');
    expect(all).toEqual([
      expect.objectContaining({
        indicator: 'legal_live_cases',
        month: '2021-07-01',
        member: 'all',
        change: 1,
      }),
    ]);
    const back = JSON.parse((await run('runs', 'diff', second, first, '--json')).out) as Comparison;
    expect(back.figures[0]).toMatchObject({ before: all[0]!.after, after: all[0]!.before, change: -1 });
    expect((await run('runs', 'diff', first, first)).out).toMatch(
      /^no figures changed, 0 appeared, 0 gone; \d+ alike$/,
    );
    expect((await run('runs', 'diff', first, second, '--most', '0')).out).not.toContain('2021-07-01');
  });

  it.each([
    [['diff'], 'give nothing, or two runs'],
    [['list'], 'give nothing, or two runs'],
    [['diff', 'abc', 'abcd'], 'there is no run "abc"'],
    [['diff', 'zzzz', 'zzzz'], 'there is no run "zzzz"'],
    [['diff', '0000', '1111', '--most', 'all'], 'is no number of figures'],
  ])('says in one line what is wrong with %j', async (args, reason) => {
    const { code, err } = await run('runs', ...args);
    expect(err).toContain(reason);
    expect(err.split('\n')).toHaveLength(1);
    expect(code).toBeGreaterThan(0);
  });

  it('has nothing to list where nothing is published', async () => {
    const { code, out } = await box.run('runs', '--data', join(box.folder, 'elsewhere'));
    expect([code, out]).toEqual([0, `nothing is published in ${join(box.folder, 'elsewhere')}`]);
  });
});

describe('rollback', () => {
  const cases = () =>
    box.query(
      `select value from facts.indicators where indicator = 'legal_live_cases' and breakdown = 'all' and month = date '2021-07-01'`,
    );

  it('puts an earlier publication in force again, until the next refresh', async () => {
    const [wrong] = await cases();
    box.now = new Date('2021-09-10T06:00:00Z');
    const { code, out } = await run('rollback', first.slice(0, 6), '--because', 'a case too many');
    expect(code).toBe(0);
    expect(out).toContain(`${first}, as at 2021-09-07, is in force again`);
    expect(await cases()).toEqual([{ value: (wrong as { value: number }).value - 1 }]);
    expect((await list()).map(({ run_id, state, how, because }) => [run_id, state, how, because])).toEqual([
      [first, 'in force', 'rollback', 'a case too many'],
      [second, 'whole', 'refresh', null],
      [first, 'whole', 'refresh', null],
    ]);
    expect((await run('rollback', first)).err).toContain('is in force already');

    box.now = new Date('2021-09-11T06:00:00Z');
    expect((await box.refresh()).code).toBe(0);
    expect((await list()).map(({ run_id }) => run_id)).toEqual([second, first, second, first]);
  });

  it('goes back to none that is damaged, gone or unknown, and changes nothing', async () => {
    const before = readFileSync(join(box.data, 'publications', 'current.json'), 'utf8');
    const folder = join(box.data, 'publications', first);
    writeFileSync(join(folder, 'tables', 'indicators.csv'), 'indicator\n');
    expect(await run('rollback', first)).toMatchObject({ code: 2 });
    expect((await run('rollback', first)).err).toContain(`the publication ${first} is damaged`);
    expect((await run('runs', 'diff', first, second)).err).toContain('is damaged');
    rmSync(folder, { recursive: true });
    expect((await run('rollback', first)).err).toContain(`the publication ${first} is gone`);
    expect((await run('rollback', 'ffffffff')).err).toContain('there is no run "ffffffff"');
    expect(readFileSync(join(box.data, 'publications', 'current.json'), 'utf8')).toBe(before);
  });

  it('shows none that another version made, and says what tells the same', async () => {
    const manifest = join(box.data, 'publications', second, 'manifest.json');
    const third = await publish(asPrinted, '2021-09-12T06:00:00Z');
    expect(third).toBe(first);
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/, '"version": "0.0.1"'),
    );
    // As that version made it, with no hash of the manifest; with one it is damaged.
    expect((await run('rollback', second)).err).toContain('is damaged');
    rmSync(join(box.data, 'publications', second, 'beside.json'));
    const { code, err } = await run('rollback', second);
    expect(code).toBe(2);
    expect(err).toContain('was made by version 0.0.1');
    expect(err).toContain('sightline refresh --as-at 2021-09-07');
  });
});
