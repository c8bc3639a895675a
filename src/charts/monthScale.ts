import { monthNumber } from '../calendar/isoDate.ts';

/** Months side by side, each as wide as the other, also those without a figure. */
export interface MonthScale {
  first: string;
  last: string;
  /** How many months, and how wide each is. */
  months: number;
  step: number;
  left: number;
  right: number;
  /** The middle of a month. */
  x(month: string): number;
}

/** No month is wider, so that a few stand together. */
const WIDEST = 48;

/** @param right where the last month ends at most */
export function monthScale(first: string, last: string, left: number, right: number): MonthScale {
  const from = monthNumber(first);
  const months = monthNumber(last) - from + 1;
  const step = Math.min(WIDEST, (right - left) / months);
  const x = (month: string) => left + (monthNumber(month) - from + 0.5) * step;
  return { first, last, months, step, left, right: left + months * step, x };
}
