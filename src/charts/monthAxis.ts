import { formatMonth } from '../words/formatMonth.ts';

/**
 * The label of a month on an axis: short month, with the year below on the first month and on each January.
 * @param wide whether there is room for three letters; one letter otherwise
 */
export function monthTick(month: string, first: string, wide: boolean): string {
  const name = formatMonth(month).slice(0, wide ? 3 : 1);
  const year = month === first || month.slice(5, 7) === '01' ? month.slice(0, 4) : '';
  return year === '' ? name : `${name}\n${year}`;
}

/** Whether a chart of this many months has room for three letters a month. */
export function hasRoom(width: number, months: number): boolean {
  return width / months >= 30;
}
