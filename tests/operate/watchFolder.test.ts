import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../pipeline/operate/watchFolder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A watch on a folder of its own, which looks every 10 ms and calls it settled after 100. */
function watched(work: () => Promise<void> = async () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-watched-'));
  folders.push(folder);
  const stop = new AbortController();
  const runs: number[] = [];
  const faults: string[] = [];
  const ended = watchFolder({
    folder: join(folder, 'inbox'),
    every: 10,
    settled: 100,
    signal: stop.signal,
    work: async () => {
      runs.push(Date.now());
      await work();
    },
    failed: ({ message }) => faults.push(message),
  });
  const inbox = join(folder, 'inbox');
  const end = () => {
    stop.abort();
    return ended;
  };
  const until = async (is: () => boolean) => {
    for (let turn = 0; turn < 1000 && !is(); turn += 1) await wait(10);
    expect(is()).toBe(true);
  };
  return { inbox, runs, faults, until, end };
}

describe('a watched folder', () => {
  it('is worked on when its files have stood still, once, and again when they change', async () => {
    const { inbox, runs, until, end } = watched();
    mkdirSync(join(inbox, '2026-10'), { recursive: true });
    const file = join(inbox, '2026-10', 'referrals.csv');
    writeFileSync(file, 'a');
    let written = 0;
    for (let part = 0; part < 20; part += 1) {
      appendFileSync(file, 'b');
      written = Date.now();
      await wait(20);
    }
    await until(() => runs.length === 1);
    expect(runs[0]! - written).toBeGreaterThanOrEqual(95);
    await wait(300);
    expect(runs).toHaveLength(1);
    rmSync(file);
    await until(() => runs.length === 2);
    await end();
  });

  it('counts what changes while it is worked on as a change', async () => {
    const during: (() => void)[] = [];
    const { inbox, runs, until, end } = watched(async () => during.pop()?.());
    during.push(() => writeFileSync(join(inbox, 'late.csv'), 'late'));
    mkdirSync(inbox);
    writeFileSync(join(inbox, 'early.csv'), 'early');
    await until(() => runs.length === 2);
    await end();
  });

  it('tells once that it is not there, or that the work failed, and goes on', async () => {
    const { inbox, faults, runs, until, end } = watched(async () => {
      throw new Error('no space left');
    });
    await until(() => faults.length === 1);
    await wait(100);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('is not a folder');
    mkdirSync(inbox);
    await until(() => runs.length === 1);
    expect(faults).toEqual([faults[0], 'no space left']);
    await end();
  });

  it('ends when it is told to, and not before what it does', async () => {
    let done = false;
    const { inbox, runs, until, end } = watched(async () => {
      await wait(200);
      done = true;
    });
    mkdirSync(inbox);
    await until(() => runs.length === 1);
    await end();
    expect(done).toBe(true);
  });
});
