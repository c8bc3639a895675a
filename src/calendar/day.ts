import { isoDate } from './isoDate.ts';

/** A day as a whole number since 1 January 1970: no clock and no time zone. */
export type Day = number;

/** The number of a day of the Gregorian calendar (after Howard Hinnant's `days_from_civil`); months count from 1. */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear - 719468;
}

/** The days of which year, month and date stand ready: 1900 to 2100, the years that `isoDate` knows. */
const FIRST = dayOf(1900, 1, 1);
const LAST = dayOf(2100, 12, 31);

/** By day: year × 512 + month × 32 + date. Filled when it is first asked for: most pages never do. */
let packed: Int32Array | null = null;

function partsOf(day: Day): number {
  packed ??= pack();
  const parts = packed[day - FIRST];
  if (parts === undefined) throw new RangeError(`day ${day} lies outside 1900 to 2100`);
  return parts;
}

function pack(): Int32Array {
  const table = new Int32Array(LAST - FIRST + 1);
  for (let year = 1900, day = FIRST; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      const first = day;
      for (const next = firstOfNext(year, month); day < next; day++)
        table[day - FIRST] = year * 512 + month * 32 + (day - first + 1);
    }
  }
  return table;
}

const firstOfNext = (year: number, month: number) =>
  month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);

/** The year; throws outside 1900 to 2100, as does all that follows. */
export const yearOf = (day: Day) => partsOf(day) >> 9;

/** 1 to 12. */
export const monthOfYear = (day: Day) => (partsOf(day) >> 5) & 15;

/** The day of the month. */
export const dateOf = (day: Day) => partsOf(day) & 31;

/** 0 is Monday. */
export const weekday = (day: Day) => (((day + 3) % 7) + 7) % 7;

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day => day - weekday(day);

export const firstOfMonth = (day: Day): Day => day - dateOf(day) + 1;

export const lastOfMonth = (day: Day): Day => firstOfNext(yearOf(day), monthOfYear(day)) - 1;

/**
 * The same date some months on (before, where negative), or the last of that month where it has no such date. To step
 * along months from a 31st, add to the 31st each time: 29 February and one month is 29 March.
 */
export function addMonths(day: Day, by: number): Day {
  const count = yearOf(day) * 12 + monthOfYear(day) - 1 + by;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return Math.min(dayOf(year, month, dateOf(day)), firstOfNext(year, month) - 1);
}

/** The day that `YYYY-MM-DD` names; throws where it names none from 1900 to 2100. */
export function dayOfIso(text: string): Day {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8));
  if (isoDate(year, month, date) !== text) throw new RangeError(`"${text}" is no day: write it YYYY-MM-DD`);
  return dayOf(year, month, date);
}

/** The day as `YYYY-MM-DD`. */
export const isoOfDay = (day: Day) => isoDate(yearOf(day), monthOfYear(day), dateOf(day))!;
