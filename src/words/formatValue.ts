import type { IndicatorDefinition, IndicatorRow } from '../publication/tables.ts';
import { decimalsShown } from '../statistics/decimalsShown.ts';
import { roundHalfUp } from '../statistics/percentage.ts';

export type Unit = IndicatorDefinition['unit'];

/** What stands where there is no figure. */
export const NO_DATA = 'no data yet';

/** What stands for a month that has passed without one. */
export const GAP = 'no data';

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What stands for a figure that is hidden so that nobody is recognised: the shorthand of the Analysis Function. */
export const HIDDEN = '[c]';

/** A number with commas for thousands and a real minus sign: -1234.5 is `−1,234.5`. One decimal at most. */
export function formatNumber(value: number): string {
  return withMinus(decimals.format(roundHalfUp(value, 1)));
}

/** A percentage, whole from 10 up and with at most one decimal below: 39.14 is `39%`, 8.25 is `8.3%`. */
export function formatPercent(value: number): string {
  return `${withMinus(decimals.format(roundHalfUp(value, decimalsShown(value, 'percent'))))}%`;
}

/**
 * An indicator's value in the words of its unit; `no data yet` where it is null.
 * Counts with commas, percentages as formatPercent, rates and ratios to one decimal, days as a number.
 */
export function formatValue(value: number | null, unit: Unit): string {
  if (value === null) return NO_DATA;
  switch (unit) {
    case 'percent':
      return formatPercent(value);
    case 'rate_per_10000':
    case 'ratio':
      return withMinus(oneDecimal.format(roundHalfUp(value, 1)));
    case 'count':
    case 'days':
      return formatNumber(value);
  }
}

/** As formatValue, of a figure that may be hidden. */
export const formatFigure = (
  { value, marker }: Pick<IndicatorRow, 'value' | 'marker'>,
  unit: Unit,
): string => (value === null && marker === 'c' ? HIDDEN : formatValue(value, unit));

/** A count of a figure that may be hidden. */
export const formatCount = (count: number | null): string => (count === null ? HIDDEN : formatNumber(count));

function withMinus(text: string): string {
  return text.replace('-', '−');
}
