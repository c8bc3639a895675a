import { addMonths } from '../calendar/isoDate.ts';
import { roundHalfUp } from '../statistics/percentage.ts';
import { capitalise } from './countOf.ts';
import { formatLongMonth, monthName } from './formatMonth.ts';
import { formatNumber, formatValue, type Unit } from './formatValue.ts';

/** One indicator at one month, with what it is compared to. */
export interface Level {
  month: string;
  value: number | null;
  unit: Unit;
  /** What is counted, for one and for many: `live case`, `live cases`; for other units, `of assessments on time`. */
  one: string;
  many: string;
  /** Change on the month before, and on the same month last year; null where that month has no data. */
  uplift: number | null;
  upliftOnLastYear: number | null;
}

/**
 * The finding in one sentence:
 * `72 live cases in July 2021, 4 fewer than in June and 9 fewer than in July 2020.`
 * A comparison without data is left out; a month without data says so.
 */
export function describeLevel(level: Level): string {
  const month = formatLongMonth(level.month);
  if (level.value === null) return `${capitalise(level.many)}: no data yet for ${month}.`;
  const noun = level.unit === 'count' && level.value === 1 ? level.one : level.many;
  const figure = level.unit === 'count' && level.value === 0 ? 'No' : formatValue(level.value, level.unit);
  const before = addMonths(level.month, -1);
  const beforeName =
    before.slice(0, 4) === level.month.slice(0, 4) ? monthName(before) : formatLongMonth(before);
  const comparisons = [
    compare(level.uplift, level.unit, beforeName),
    compare(level.upliftOnLastYear, level.unit, formatLongMonth(addMonths(level.month, -12))),
  ].filter((words) => words !== null);
  const tail = comparisons.length > 0 ? `, ${comparisons.join(' and ')}` : '';
  return `${figure} ${noun} in ${month}${tail}.`;
}

/** `4 fewer than in June`, `4 points higher than in June`, `the same as in June`; null where there is no change known. */
export function compare(change: number | null, unit: Unit, month: string): string | null {
  if (change === null) return null;
  const size = roundHalfUp(Math.abs(change), 1);
  if (size === 0) return `the same as in ${month}`;
  if (unit === 'count') return `${formatNumber(size)} ${change > 0 ? 'more' : 'fewer'} than in ${month}`;
  const direction = change > 0 ? 'higher' : 'lower';
  if (unit === 'percent')
    return `${formatNumber(size)} ${size === 1 ? 'point' : 'points'} ${direction} than in ${month}`;
  return `${formatValue(size, unit)} ${direction} than in ${month}`;
}
