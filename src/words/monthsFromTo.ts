import { addMonths, monthOf } from '../calendar/isoDate.ts';

/** Every month from the first to the last, both included, by first day; empty where last is before first. */
export function monthsFromTo(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(first); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
