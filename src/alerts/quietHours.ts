import { toLondon } from '../calendar/london.ts';

/** Times of day by London's clocks, `HH:MM`, between which nothing is sent; over midnight where the first is the later. */
export interface QuietHours {
  from: string;
  to: string;
}

const MINUTE = 60_000;
const MINUTES_OF_LONGEST_DAY = 25 * 60;

/** Whether an instant, in milliseconds since 1970, lies in quiet hours. From a time to itself they never are. */
export function isQuiet(instant: number, { from, to }: QuietHours): boolean {
  const { time } = toLondon(instant);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/**
 * When quiet hours end in which an instant lies, to the minute; null where it lies in none. Minute by minute, so that
 * nights in which the clocks change are as long as they are.
 */
export function quietUntil(instant: number, quiet: QuietHours | null): number | null {
  if (quiet === null || !isQuiet(instant, quiet)) return null;
  const first = Math.floor(instant / MINUTE) * MINUTE;
  for (let minutes = 1; minutes <= MINUTES_OF_LONGEST_DAY; minutes++) {
    if (!isQuiet(first + minutes * MINUTE, quiet)) return first + minutes * MINUTE;
  }
  return null;
}
