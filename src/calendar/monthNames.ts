/** January to December. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Matches an English month name, whole or cut to its usual short form ("Sept", "Oct."). */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** 1 to 12, or null where the text is no month name. */
export function monthNumber(name: string): number | null {
  const start = name.toLowerCase().slice(0, 3);
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
  return start.length === 3 && index >= 0 ? index + 1 : null;
}
