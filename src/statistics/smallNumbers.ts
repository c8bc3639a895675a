import type { IndicatorDefinition, IndicatorRow, SignalRow } from '../publication/tables.ts';

/** Below these one or two children make the difference: a count and its mean, the whole of a share, the cases of a median. */
const SMALL_COUNT = 5;
const SMALL_WHOLE = 20;
const SMALL_SAMPLE = 10;

/**
 * Whether a figure is of so few that a rule of the control chart says little: its limits take values to scatter evenly,
 * which so few do not.
 */
export function isSmall(
  unit: IndicatorDefinition['unit'],
  { numerator, denominator }: Pick<IndicatorRow, 'numerator' | 'denominator'>,
  { mean }: Pick<SignalRow, 'mean'>,
): boolean {
  const count = numerator ?? 0;
  if (unit === 'count') return Math.max(count, mean ?? 0) < SMALL_COUNT;
  if (unit === 'days') return count < SMALL_SAMPLE;
  if (unit === 'rate_per_10000') return count < SMALL_COUNT;
  return denominator !== null && denominator < SMALL_WHOLE;
}
