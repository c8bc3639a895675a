import type { IndicatorRow, SignalRow } from '../publication/tables.ts';
import { roundHalfUp } from '../statistics/percentage.ts';
import { formatNumber, formatValue, type Unit } from './formatValue.ts';

/**
 * The limits of a chart in words: `15% to 24%`. Of whole numbers those that lie within: `46 to 135`, or `0` where there is
 * one alone. Never below 0, nor above 100% where shares are meant. Null where there are no limits. Where the value lies
 * outside but would read the same as the limit, the limit has a decimal more.
 */
export function usualRange(
  unit: Unit,
  { value }: Pick<IndicatorRow, 'value'>,
  { lower_limit, upper_limit, mean }: Pick<SignalRow, 'lower_limit' | 'upper_limit' | 'mean'>,
): string | null {
  if (lower_limit === null || upper_limit === null || mean === null || lower_limit === upper_limit)
    return null;
  const lower = Math.max(0, lower_limit);
  const upper = unit === 'percent' && mean <= 100 ? Math.min(100, upper_limit) : upper_limit;
  const [least, most] = [Math.ceil(lower), Math.floor(upper)];
  if (unit === 'count' && Number.isInteger(value) && least <= most) {
    return least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`;
  }
  return `${limit(lower, value, unit)} to ${limit(upper, value, unit)}`;
}

function limit(at: number, value: number | null, unit: Unit): string {
  const text = unit === 'days' || unit === 'count' ? formatNumber(at) : formatValue(at, unit);
  const same = unit === 'percent' && value !== null && value !== at && formatValue(value, unit) === text;
  return same ? `${formatNumber(roundHalfUp(at, 1))}%` : text;
}
