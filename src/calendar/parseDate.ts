import { isoDate } from './isoDate.ts';
import { MONTH_NAME, monthNumber } from './monthNames.ts';

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const WORDS = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satu?r?|sun)(?:day)?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${MONTH_NAME})[\\s,-]+(\\d{4})$`,
  'i',
);

/**
 * A date written as people in England write it, day first: `31/07/2021`, `31-07-2021`, `31 July 2021`,
 * `31st July 2021`; or as systems write it, `2021-07-31`. Null for anything else, two-digit years included:
 * a date is never guessed.
 */
export function parseDate(text: string): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return isoDate(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
  const iso = ISO.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = WORDS.exec(text);
  const month = words && monthNumber(words[2]!);
  return words && month ? isoDate(Number(words[3]), month, Number(words[1])) : null;
}
