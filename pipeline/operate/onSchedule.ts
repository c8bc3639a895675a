import { Cron } from 'croner';

/** The clock that councils live by. */
export const TIME_ZONE = 'Europe/London';

export interface Schedule {
  /** When the work begins next; null where never again. */
  next(): Date | null;
  /** The last time before now at which it was to begin; null where there was none. */
  last(): Date | null;
  /** Begins nothing any more, and waits for what runs. */
  stop(): Promise<void>;
}

/**
 * Runs work at the times of a cron expression, by the clock of England. What takes longer than until the next time is let
 * end, and that time passes (`overrun` hears of it): a run never meets itself. A time of night that the clocks skip in March
 * comes when they have been put forward, and one that comes twice in October counts once, the first time. Work that throws
 * is heard by `failed`, and the schedule goes on. Throws where the expression makes no sense.
 */
export function onSchedule(
  expression: string,
  work: () => Promise<void>,
  { overrun, failed }: { overrun: () => void; failed: (error: Error) => void },
): Schedule {
  let running: Promise<void> | null = null;
  const cron = new Cron(expression, { timezone: TIME_ZONE }, () => {
    if (running !== null) return overrun();
    running = work()
      .catch(failed)
      .finally(() => {
        running = null;
      });
  });
  return {
    next: () => cron.nextRun(),
    last: () => cron.previousRuns(1)[0] ?? null,
    async stop() {
      cron.stop();
      await running;
    },
  };
}
