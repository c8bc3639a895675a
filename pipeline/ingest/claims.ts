import { isYear } from '../../src/calendar/findSpans.ts';
import { addDays, daysBetween } from '../../src/calendar/isoDate.ts';
import { type Cap, HALF_A_YEAR, type Ranked } from './rankFiles.ts';

/** First and last day, both included. */
export type Window = [from: string, to: string];

/**
 * The days for which a list of a window speaks: those of its rows, parted where for more than half a year there is none,
 * so that one mistyped year claims no more than its own day; and whatever lies after the cap. A name that says a day or
 * a month has its list speak for the whole of that.
 */
export function windowsOf({ file, says, until }: Ranked, cap: Cap): Window[] {
  const windows: Window[] = [];
  for (const day of file.days) {
    if (day > cap.date) break;
    const last = windows.at(-1);
    if (last && daysBetween(last[1], day) <= HALF_A_YEAR) last[1] = day;
    else windows.push([day, day]);
  }
  const last = windows.at(-1);
  const stated = says.named ?? says.delivered;
  if (last) {
    const { named } = says;
    if (named && !isYear(named) && named.from < last[0] && last[0] <= named.to) last[0] = named.from;
    if (until > last[1] && !(stated && isYear(stated))) last[1] = until;
  }
  return file.days.length === 0 ? [] : [...windows, [addDays(cap.date, 1), LAST_DAY]];
}

/** The days that both claim. */
export function overlap(one: readonly Window[], other: readonly Window[]): Window[] {
  return one.flatMap(([from, to]) =>
    other.flatMap(([first, last]): Window[] => {
      const both: Window = [from > first ? from : first, to < last ? to : last];
      return both[0] <= both[1] ? [both] : [];
    }),
  );
}

export const within = (day: string, windows: readonly Window[]) =>
  windows.some(([from, to]) => from <= day && day <= to);

const LAST_DAY = '9999-12-31';
