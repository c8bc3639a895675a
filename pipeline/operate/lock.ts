import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { LockHeld } from './lockHeld.ts';
import { privateFolder } from './wholeFile.ts';

/**
 * Runs `work` while no other process does the same in this folder. The lock is the operating system's own, on a
 * DuckDB file: it goes when the process goes, however it ends, so a killed run leaves nothing to clear away.
 */
export async function withLock<T>(folder: string, what: string, work: () => Promise<T>): Promise<T> {
  const path = join(await privateFolder(folder), 'lock.duckdb');
  if (heldHere.has(path)) throw new LockHeld(`another ${what} is running in ${folder}: wait for it to end`);
  heldHere.add(path);
  try {
    const instance = await DuckDBInstance.create(path).catch((error: Error) => {
      if (!HELD.test(error.message)) throw error;
      const holder = /PID (\d+)/.exec(error.message)?.[1];
      const by = holder ? ` (process ${holder})` : '';
      throw new LockHeld(`another ${what}${by} is running in ${folder}: wait for it to end`);
    });
    try {
      await chmod(path, 0o600);
      return await work();
    } finally {
      instance.closeSync();
    }
  } finally {
    heldHere.delete(path);
  }
}

/**
 * What DuckDB says where another process holds the lock: here, and on Windows. It names the file in every error, and where the
 * lock cannot be had for another reason, as on a disk that can only be read, it says that.
 */
const HELD = /conflicting lock|lock is already held|being used by another process/i;

/** The operating system's lock is between processes; within this one, this set is. */
const heldHere = new Set<string>();
