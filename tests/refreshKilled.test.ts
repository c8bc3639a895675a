import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLock } from '../pipeline/operate/lock.ts';
import { papers, Sandbox } from './support/sandbox.ts';
import { KILL_POINTS } from './torture/killPoints.ts';
import { leftIn } from './torture/published.ts';
import { Trials, wasKilled } from './torture/trials.ts';

// The short form of `npm run torture`, on the papers: it does the same more often, and much besides.
let trials: Trials;
let journal: string[];
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-killed-'));
  const inboxes = { old: papers, new: join(folder, 'new') };
  cpSync(papers, inboxes.new, { recursive: true });
  const legal = join(inboxes.new, 'legal-live-cases-2021-07.csv');
  writeFileSync(legal, readFileSync(legal, 'utf8').replace('+2,27', '+2,28'));
  const path = join(folder, 'journal');
  trials = await Trials.between(inboxes, '2021-09-07', folder, path);
  journal = readFileSync(path, 'utf8').trimEnd().split('\n');
});
afterAll(() => trials.remove());

describe('a run that is killed', () => {
  const named = [
    'in the middle of writing a receipt',
    'in the middle of writing a table',
    'pointer written, before it moves',
    'pointer moved, before the old worklists go',
    'between the two renames of worklists',
  ];
  const points = KILL_POINTS.filter(({ name }) => named.includes(name));

  it.each(points)('$name leaves the last publication whole, and no lock', async ({ at }) => {
    trials.prepare();
    const { child, ended } = trials.start({ disturb: { killAt: at } });
    await ended;
    expect(wasKilled(child)).toBe(true);
    expect(await trials.faults()).toEqual([]);
    // From a pointer that has moved it goes the other way.
    if (await trials.hasMoved()) expect(await trials.complete()).toEqual([]);
  });

  it('at any moment leaves the last publication whole, and no lock', async () => {
    let killed = 0;
    for (let run = 0; run < 4; run += 1) {
      trials.prepare();
      const { child, ended } = trials.start();
      await Promise.race([wait((trials.whole * (run + 1)) / 6), ended]);
      child.kill('SIGKILL');
      await ended;
      if (wasKilled(child)) killed += 1;
      expect(await trials.faults()).toEqual([]);
      if (await trials.hasMoved()) expect(await trials.complete()).toEqual([]);
    }
    expect(killed).toBeGreaterThan(1);
  });

  it('is followed by one that gives the same bytes and leaves nothing of it, once no other holds the lock', async () => {
    await withLock(join(trials.data, 'publications'), 'refresh', async () => {
      const { code, err } = await trials.start().ended;
      expect(code).toBe(3);
      expect(err).toMatch(/^sightline: another run .*is running in .*: wait for it to end\n$/);
      expect(await trials.faults()).toEqual([]);
    });
    expect(await trials.complete()).toEqual([]);
  });
});

it('a run that is told to end leaves nothing, ends by that signal and says so', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows tells no process to end');
  trials.prepare();
  const { child, ended } = trials.start();
  while (!existsSync(dirname(trials.draftDatabase)) && child.exitCode === null) await wait(10);
  child.kill('SIGTERM');
  expect((await ended).err).toBe('sightline: ended by SIGTERM; what is published is whole\n');
  expect(child.signalCode).toBe('SIGTERM');
  expect(await trials.faults()).toEqual([]);
  expect(leftIn(trials.data)).toEqual([]);
});

it('a run for which the disk is full says so in one line, publishes nothing and leaves nothing', async () => {
  trials.prepare();
  const { ended } = trials.start({ disturb: { failAt: { what: 'write', on: 'receipts' } } });
  const { code, err } = await ended;
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^sightline: ENOSPC: no space left on device[^\n]*\n$/),
  ]);
  expect(await trials.faults()).toEqual([]);
  expect(leftIn(trials.data)).toEqual([]);
});

describe('what a run writes', () => {
  it('is for its owner alone', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no permissions of this kind');
    const box = new Sandbox();
    // One that was there before, open to all.
    mkdirSync(join(box.data, 'vault', 'legal_summary'), { recursive: true });
    for (const folder of ['vault', 'vault/legal_summary']) chmodSync(join(box.data, folder), 0o755);
    for (const profile of ['internal', 'public'])
      expect((await box.refresh('--profile', profile)).code).toBe(0);
    expect((await box.run('pack', '--month', '2021-07', '--html-only', '--data', box.data)).code).toBe(0);
    const entries = readdirSync(box.data, { recursive: true }).map(String);
    expect(new Set(entries.map((name) => name.split(/[\\/]/)[0]))).toEqual(
      new Set(['alerts', 'logs', 'vault', 'publications', 'worklists', 'packs']),
    );
    expect(entries.length).toBeGreaterThan(100);
    for (const name of entries) {
      const { mode } = statSync(join(box.data, name));
      expect(`${name} ${(mode & 0o077).toString(8)}`).toBe(`${name} 0`);
    }
    box.remove();
  });

  it('is on the disk, and its name too, before the pointer moves', () => {
    const changes = journal.map((line) => line.split('\t') as [string, string, string]);
    const moved = changes.findIndex(([what, , to]) => what === 'rename' && to.endsWith('current.json'));
    const before = changes.slice(0, moved);
    const syncs = (path: string, from: number, to: number) =>
      before.slice(from, to).some(([what, synced]) => what === 'sync' && synced === path);
    const renames = [...before.entries()].filter(([, [what]]) => what === 'rename');
    const written = [...before.entries()].filter(
      ([, [what, path]]) => what === 'chmod' && path.endsWith('.csv'),
    );
    expect([renames.length > 50, written.length > 20]).toEqual([true, true]);
    const lacking: string[] = [];
    for (const [at, [, from, to]] of renames) {
      const isFile = from.endsWith('.draft');
      if (isFile && !syncs(from, 0, at)) lacking.push(`${from} has its name before it is on the disk`);
      if (!syncs(dirname(to), at, moved)) lacking.push(`the name ${to} need not last`);
    }
    for (const [at, [, path]] of written) {
      if (!syncs(path, at, moved)) lacking.push(`${path} need not last`);
      if (!syncs(dirname(path), at, moved)) lacking.push(`the name ${path} need not last`);
    }
    expect(lacking).toEqual([]);
    expect(changes.slice(moved + 1)[0]).toEqual(['sync', join(trials.data, 'publications'), '']);
  });
});
