import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from '../../pipeline/operate/lock.ts';
import { LockHeld } from '../../pipeline/operate/lockHeld.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one work at a time, and the next when it has ended, however it ended', async () => {
  const first = withLock(folder, 'refresh', async () => {
    await expect(withLock(folder, 'refresh', async () => 0)).rejects.toThrow(LockHeld);
    throw new Error('it failed');
  });
  await expect(first).rejects.toThrow('it failed');
  expect(await withLock(folder, 'refresh', async () => 1)).toBe(1);
});

it('says why the lock cannot be had where no other run holds it', async () => {
  mkdirSync(join(folder, 'lock.duckdb'));
  const error = await withLock(folder, 'refresh', async () => 0).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(LockHeld);
  expect((error as Error).message).toMatch(/lock\.duckdb/);
});
