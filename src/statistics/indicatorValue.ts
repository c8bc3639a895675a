import type { IndicatorDefinition } from '../publication/tables.ts';

const SCALE = { percent: 100, rate_per_10000: 10_000, ratio: 1 } as const;

/**
 * The value of sums, in the unit: the count itself, else numerator ÷ denominator. Null where the denominator is 0 or
 * unknown, and for medians of days, which sums do not give.
 */
export function indicatorValue(
  unit: IndicatorDefinition['unit'],
  numerator: number,
  denominator: number | null,
): number | null {
  if (unit === 'count') return numerator;
  if (unit === 'days' || denominator === null || denominator === 0) return null;
  return (SCALE[unit] * numerator) / denominator;
}
