import { isoDate } from './isoDate.ts';
import { MONTH_NAME, monthNumber } from './monthNames.ts';

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const WORDS = new RegExp(
  `^(?:(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satu?r?|sun)(?:day)?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${MONTH_NAME})[\\s,-]+(\\d{4})$`,
  'i',
);
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The numbers that a text gives for a day, whether or not there is such a day. */
export interface DayParts {
  year: number;
  month: number;
  day: number;
  /** The day of the week that it names: 0 for Sunday; null where it names none. */
  weekday: number | null;
}

/** The parts of a day in the spellings of `parseDate`; null for anything else. */
export function dayParts(text: string): DayParts | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return parts(numeric[4], numeric[3], numeric[1]);
  const iso = ISO.exec(text);
  if (iso) return parts(iso[1], iso[2], iso[3]);
  const words = WORDS.exec(text);
  const month = words && monthNumber(words[3]!);
  if (!words || !month) return null;
  const named = words[1] ? WEEKDAYS.indexOf(words[1].toLowerCase().slice(0, 3)) : null;
  return { ...parts(words[4], String(month), words[2]), weekday: named };
}

const parts = (year = '', month = '', day = ''): DayParts => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
  weekday: null,
});

/**
 * A date written as people in England write it, day first: `31/07/2021`, `31-07-2021`, `31 July 2021`,
 * `31st July 2021`, `Saturday 31 July 2021`; or as systems write it, `2021-07-31`. Null for anything else, two-digit
 * years and a day of the week that it was not included: a date is never guessed.
 */
export function parseDate(text: string): string | null {
  const found = dayParts(text);
  if (!found) return null;
  const date = isoDate(found.year, found.month, found.day);
  if (date === null || found.weekday === null) return date;
  return new Date(date).getUTCDay() === found.weekday ? date : null;
}
