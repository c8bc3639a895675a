import { roundHalfUp } from '../statistics/percentage.ts';
import { formatNumber, formatPercent, formatValue, NO_DATA, type Unit } from './formatValue.ts';

/** Below this many last month, a percentage of change says more than the figures can bear. */
const SMALLEST_BASE = 20;

/**
 * A change with its sign: `+12`, `−4`, `0`; percentages in points (`+4 points`); `no data yet` where null.
 * @param change this month less last month, in the unit (points for percentages)
 */
export function formatChange(change: number | null, unit: Unit): string {
  if (change === null) return NO_DATA;
  const sign = change > 0 ? '+' : '';
  if (unit === 'percent') return points(change, sign);
  const text = formatValue(change, unit);
  return isZero(text) ? text.replace('−', '') : `${sign}${text}`;
}

/**
 * The change in per cent, `+8%`, for a count that was 20 or more before; otherwise nothing.
 * @param previous the count one month before
 */
export function formatChangePercent(percent: number | null, unit: Unit, previous: number | null): string {
  if (percent === null || previous === null || unit !== 'count' || previous < SMALLEST_BASE) return '';
  if (percent === 0) return '';
  return `${percent > 0 ? '+' : ''}${formatPercent(percent)}`;
}

function points(change: number, sign: string): string {
  const rounded = roundHalfUp(change, Math.abs(roundHalfUp(change, 1)) < 10 ? 1 : 0);
  const noun = Math.abs(rounded) === 1 ? 'point' : 'points';
  return `${rounded === 0 ? '' : sign}${formatNumber(rounded)} ${noun}`;
}

function isZero(text: string): boolean {
  return /^−?0(\.0)?$/.test(text);
}
