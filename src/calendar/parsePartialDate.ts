import { isoDate, lastDayOfMonth } from './isoDate.ts';
import { parseDate } from './parseDate.ts';
import { parseMonth } from './parseMonth.ts';

/** What a date written to the day, the month or the year can mean: its first and last possible day. */
export interface PartialDate {
  printed: string;
  from: string;
  to: string;
}

/** `18/05/2021`, `06/2018` or `2012`; null for anything else. */
export function parsePartialDate(text: string): PartialDate | null {
  const day = parseDate(text);
  if (day) return { printed: text, from: day, to: day };
  const month = parseMonth(text);
  if (month) return { printed: text, from: month, to: lastDayOfMonth(month) };
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  const from = isoDate(year, 1, 1);
  return from ? { printed: text, from, to: isoDate(year, 12, 31)! } : null;
}
