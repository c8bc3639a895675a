const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Matches an English month name, whole or cut to its usual short form ("Sept", "Oct."). */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** 1 to 12, or null where the text is no month name. */
export function monthNumber(name: string): number | null {
  const start = name.toLowerCase().slice(0, 3);
  const index = NAMES.findIndex((month) => month.startsWith(start));
  return start.length === 3 && index >= 0 ? index + 1 : null;
}
