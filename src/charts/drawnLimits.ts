import type { Point } from '../publication/series.ts';
import type { Unit } from '../words/formatValue.ts';

/** The limits of a point as they are drawn. */
export interface DrawnLimits {
  mean: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * The limits of a point, kept to what can be: nothing below 0, no share above 100%. Where all months were alike both
 * limits are the mean, and say nothing: then there is only the mean.
 */
export function drawnLimits(
  { mean, lower_limit, upper_limit }: Pick<Point, 'mean' | 'lower_limit' | 'upper_limit'>,
  unit: Unit,
): DrawnLimits {
  if (mean === null || lower_limit === null || upper_limit === null || lower_limit === upper_limit)
    return { mean, lower: null, upper: null };
  const most = unit === 'percent' && mean <= 100 ? 100 : Number.POSITIVE_INFINITY;
  return { mean, lower: Math.max(0, lower_limit), upper: Math.min(most, upper_limit) };
}
