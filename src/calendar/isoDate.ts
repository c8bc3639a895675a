/**
 * Calendar dates as text, `YYYY-MM-DD`: no time zone can move them. Months are written by their first day.
 * What goes by working days, weeks or ages is worked out on numbers of days (`day.ts`).
 */

const DAY = 86_400_000;

/** The date as text, or null where there is no such day (31 February) or the year is outside 1900 to 2100. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysIn(year, month))) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The day that lies `days` after the date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** The first day of the date's month. */
export function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** The last day of the date's month. */
export function lastDayOfMonth(date: string): string {
  const [year, month] = parts(date);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day of the month that lies `months` after the date's month (before it, where negative). */
export function addMonths(date: string, months: number): string {
  const place = monthNumber(date) + months;
  const month = (place % 12) + 1;
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-01`;
}

/** The place of the date's month among all months, so that months can be counted: one more each month. */
export function monthNumber(date: string): number {
  const [year, month] = parts(date);
  return 12 * year + month - 1;
}

function parts(date: string): [number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}
