import { MONTH_NAME } from '../../calendar/monthNames.ts';
import { dayParts, parseDate } from '../../calendar/parseDate.ts';
import type { Fault, Reading } from './cell.ts';

/** Days with which systems fill a date that they do not have. */
const STAND_INS = new Set([
  '0001-01-01',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '2099-12-31',
  '2999-12-31',
  '9999-12-31',
]);

/** True for a day, `YYYY-MM-DD`, that a system writes where it has none. */
export const isStandIn = (day: string) => STAND_INS.has(day);

/** Midnight after a day, as databases and spreadsheets add it: it says nothing that the day does not. */
const MIDNIGHT = /[T ](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?am)$/i;
const TIME = /[T ]\d{1,2}:\d{2}.*$/;
const SHORT_YEAR = new RegExp(
  `^(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}|(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+)?${MONTH_NAME}[\\s,-]+['’]?\\d{2})$`,
  'i',
);

/** Reads a day: what it is, or why it is none. */
export function readDay(text: string): Reading<string> {
  // A day alone is ten characters at most in the spellings that systems use, and most cells are one.
  const day = parseDate(text.length > 10 ? text.replace(MIDNIGHT, '') : text);
  if (day !== null && !isStandIn(day)) return { value: day };
  return doubtfulDay(text) ?? { rule: 'date', message: 'is not a date: write it as 31/07/2021' };
}

/** What a text is that looks like a day, or a day with a time, and cannot be taken for one; null where nothing is known of it. */
export function doubtfulDay(text: string): Fault | null {
  const day = text.replace(TIME, '');
  const parts = dayParts(day);
  if (parts && isStandIn(written(parts))) return STAND_IN;
  if (SHORT_YEAR.test(day)) {
    return { rule: 'two_digit_year', message: 'has a year of two digits: write it in full, as 31/07/2021' };
  }
  if (/^[1-9]\d{4}(?:\.\d+)?$/.test(day)) {
    const message = "is a spreadsheet's number for a day: format the column as a date and export it again";
    return { rule: 'spreadsheet_date', message };
  }
  return null;
}

export const STAND_IN: Fault = { rule: 'sentinel_date', message: 'stands for no date: leave the cell blank' };

function written({ year, month, day }: { year: number; month: number; day: number }): string {
  const [y, m, d] = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ];
  return `${y}-${m}-${d}`;
}
