import { MONTHS } from '../calendar/monthNames.ts';

/** The name of the month of a `YYYY-MM-DD`: `July`. */
export function monthName(date: string): string {
  const name = MONTHS[Number(date.slice(5, 7)) - 1];
  if (name === undefined) throw new RangeError(`no such month: ${date}`);
  return name;
}

/** `Jul 2021`, as on axes and in narrow headers. */
export function formatMonth(date: string): string {
  return `${monthName(date).slice(0, 3)} ${date.slice(0, 4)}`;
}

/** `July 2021`, as in sentences. */
export function formatLongMonth(date: string): string {
  return `${monthName(date)} ${date.slice(0, 4)}`;
}
