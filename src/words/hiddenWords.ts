import type { IndicatorRow } from '../publication/tables.ts';
import { formatLongMonth } from './formatMonth.ts';
import { GAP, HIDDEN } from './formatValue.ts';

/** What stands for a figure without a value: hidden, or not there. */
export const lackingWords = (point: Pick<IndicatorRow, 'marker'> | null | undefined): string =>
  point?.marker === 'c' ? HIDDEN : GAP;

/** Of a month whose figure is hidden: `hidden [c] for October 2026, so that nobody is recognised`. */
export const hiddenWords = (month: string): string =>
  `hidden ${HIDDEN} for ${formatLongMonth(month)}, so that nobody is recognised`;
