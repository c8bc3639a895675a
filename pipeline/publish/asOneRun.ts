import { withLock } from '../operate/lock.ts';
import { clearUnfinished } from './clearUnfinished.ts';
import { publicationsDir } from './publication.ts';

/** By what a process is told to end: Ctrl-C, the system, a terminal that closes. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type EndedBy = (typeof SIGNALS)[number];

/**
 * Does the work of a run while no other process does in this data folder. What runs before it left in the making is cleared
 * away first, and what it leaves itself, where it fails, at its end. With `atSignal` it is stopped where the process is
 * told to end meanwhile: what it has in the making is cleared away at once, and `atSignal` ends the process. Without, it
 * goes on to its end.
 */
export async function asOneRun<Result>(
  dataDir: string,
  atSignal: ((signal: EndedBy) => void) | null,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLock(publicationsDir(dataDir), 'run', async () => {
    clearUnfinished(dataDir);
    const listen = (how: 'on' | 'off') => {
      if (atSignal) for (const signal of SIGNALS) process[how](signal, stop);
    };
    const stop = (signal: EndedBy) => {
      listen('off');
      clearUnfinished(dataDir);
      atSignal?.(signal);
    };
    listen('on');
    try {
      return await work();
    } finally {
      listen('off');
      clearUnfinished(dataDir);
    }
  });
}
