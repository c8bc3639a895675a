import { tellFollowed, tellOptions } from './alerts.ts';
import type { Surroundings, Values } from './command.ts';
import { londonTime } from './londonTime.ts';
import { timedLines } from './refreshAndBuild.ts';

/** Tells after each run, by itself. */
export interface Teller {
  /** Tells what is new, and later, when quiet hours end, what they hold. Never throws: what goes wrong is said in a line. */
  tell(): Promise<void>;
  /** Tells nothing any more by itself; what is being told is waited for. */
  stop(): Promise<void>;
}

/** A teller by the settings of a data folder, which are read each time. */
export function tellerOf(values: Values, around: Surroundings): Teller {
  const lines = timedLines(around);
  let later: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();
  const once = async () => {
    clearTimeout(later);
    try {
      const { heldUntil } = await tellFollowed(
        { ...(await tellOptions(values, around)), print: lines.print, warn: lines.warn },
        around,
      );
      if (heldUntil === null) return;
      lines.print(`alerts: quiet hours, told at ${londonTime(heldUntil)}`);
      later = setTimeout(() => void teller.tell(), heldUntil.getTime() - around.now().getTime());
    } catch (error) {
      lines.warn(`alerts: ${(error as Error).message.split('\n')[0]}; tried again by the next run`);
    }
  };
  const teller: Teller = {
    tell() {
      telling = telling.then(once);
      return telling;
    },
    async stop() {
      await telling;
      clearTimeout(later);
    },
  };
  return teller;
}
