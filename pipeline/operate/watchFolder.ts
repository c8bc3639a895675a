import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { findFiles } from '../ingest/findFiles.ts';

export interface WatchOptions {
  folder: string;
  /** Milliseconds between two looks. */
  every: number;
  /** Milliseconds for which nothing may have changed before it counts as settled: a copy may take its time. */
  settled: number;
  /** Ends the watch; what runs is waited for. */
  signal: AbortSignal;
  work: () => Promise<void>;
  /** The folder cannot be read, or the work failed; told once until it works again. */
  failed: (error: Error) => void;
}

/**
 * Runs work whenever the files of a folder are others than those of its last run and have stood still for a while: names,
 * sizes and times decide. It looks, and is not told, since network shares tell nobody. The first time it runs as soon as
 * the folder has settled.
 */
export async function watchFolder(options: WatchOptions): Promise<void> {
  const { folder, every, settled, signal, work, failed } = options;
  let done: string | null = null;
  let seen: string | null = null;
  let since = Date.now();
  let fault: string | null = null;
  while (!signal.aborted) {
    try {
      const now = await stateOf(folder);
      if (now !== seen) {
        seen = now;
        since = Date.now();
      } else if (now !== done && Date.now() - since >= settled) {
        // What changes while it runs is for the next.
        done = now;
        await work();
      }
      fault = null;
    } catch (error) {
      const { message } = error as Error;
      if (message !== fault) failed(error as Error);
      fault = message;
    }
    await wait(every, undefined, { signal }).catch(() => {});
  }
}

/** Names, sizes and times of all files of the folder. */
async function stateOf(folder: string): Promise<string> {
  const files = await findFiles(folder);
  const states = await Promise.all(
    files.map(async ({ path, name }) => {
      const { size, mtimeMs } = await stat(path);
      return [name, size, mtimeMs];
    }),
  );
  return JSON.stringify(states);
}
