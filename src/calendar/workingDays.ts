import { bankHolidays, FIRST_YEAR, LAST_YEAR } from './bankHolidays.ts';
import { type Day, dayOf, isoOfDay, weekday } from './day.ts';

/** The days of which it is known whether England works on them. */
export const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayOf(LAST_YEAR, 12, 31);

/** How many working days lie between `FIRST_DAY` and each day, both included; and the working days in their order. */
interface Count {
  to: Int32Array;
  days: Int32Array;
}

/** Filled when it is first asked for. */
let counted: Count | null = null;

function count(): Count {
  const holidays = new Set<Day>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (const { day } of bankHolidays(year)) holidays.add(day);
  const to = new Int32Array(LAST_DAY - FIRST_DAY + 1);
  const days: Day[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    if (weekday(day) < 5 && !holidays.has(day)) days.push(day);
    to[day - FIRST_DAY] = days.length;
  }
  return { to, days: Int32Array.from(days) };
}

/** The running number of working days to a day, that day included; throws outside 1995 to 2035. */
export function workingDayNumber(day: Day): number {
  counted ??= count();
  const number = counted.to[day - FIRST_DAY];
  if (number === undefined) throw unknown(String(day));
  return number;
}

const unknown = (what: string) =>
  new RangeError(
    `working days are not known for day ${what}: give one from ${isoOfDay(FIRST_DAY)} to ${isoOfDay(LAST_DAY)}`,
  );

/** Monday to Friday and no bank holiday of England; throws outside 1995 to 2035. */
export const isWorkingDay = (day: Day) =>
  workingDayNumber(day) > (day === FIRST_DAY ? 0 : workingDayNumber(day - 1));

/**
 * The working days after `from`, up to `to` and with it: a statutory period of 15 working days from a Monday ends on
 * the third Monday after. The day of `from` never counts; a `to` that is no working day adds nothing. 0 where both are
 * one day; where `to` is earlier, less than 0 by the working days after `to` up to `from`: a record that ends before it
 * began shows, and does not pass for one that took no time. Throws outside 1995 to 2035.
 */
export const workingDaysBetween = (from: Day, to: Day) => workingDayNumber(to) - workingDayNumber(from);

/**
 * The nth working day after the day (before it, where negative), which itself may be any and never counts; the day
 * itself for 0. Throws where `by` is no whole number, and outside 1995 to 2035.
 */
export function addWorkingDays(day: Day, by: number): Day {
  if (!Number.isInteger(by)) throw new RangeError(`${by} working days: give a whole number`);
  const before = workingDayNumber(day) - (by < 0 && isWorkingDay(day) ? 1 : 0);
  if (by === 0) return day;
  const found = counted!.days[before + by - (by > 0 ? 1 : 0)];
  if (found === undefined) throw unknown(`${isoOfDay(day)} and ${by} working days`);
  return found;
}
