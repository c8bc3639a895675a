/** How a team's proportion stands to what chance alone allows a team of its size. */
export interface Funnel {
  /** 0 to 1. */
  proportion: number;
  /** The least and the greatest proportion within 95% limits, and within 99.8% limits. */
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
  position: 'far_below' | 'below' | 'within' | 'above' | 'far_above';
}

/** The chance left out at either end: 2.5% is an alert, 0.1% an alarm (Spiegelhalter 2005). */
const TAIL_95 = 0.025;
const TAIL_998 = 0.001;
/** Chances that are equal but for rounding. */
const TOLERANCE = 1e-12;

/**
 * Funnel limits for `numerator` of `denominator` against the proportion of the whole service, the team included: exact
 * binomial, without interpolation (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24, 2005). A count is below the limits where P(X ≤ count) < 2.5%, far below where it is < 0.1%; above
 * likewise. Exact limits hold at any size: of three children all three mean little. Null where the denominator is 0.
 * Throws where counts are not whole, the numerator is beyond the denominator, or `overall` beyond 0 to 1.
 */
export function funnel(numerator: number, denominator: number, overall: number): Funnel | null {
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator);
  if (!(whole && numerator >= 0 && numerator <= denominator))
    throw new RangeError(
      `${numerator} of ${denominator}: give whole numbers, the part no greater than the whole`,
    );
  if (!(overall >= 0 && overall <= 1))
    throw new RangeError(`an overall of ${overall}: give a proportion, 0 to 1`);
  if (denominator === 0) return null;
  const [least95, most95] = countsWithin(denominator, overall, TAIL_95);
  const [least998, most998] = countsWithin(denominator, overall, TAIL_998);
  return {
    proportion: numerator / denominator,
    lower95: least95 / denominator,
    upper95: most95 / denominator,
    lower998: least998 / denominator,
    upper998: most998 / denominator,
    position:
      numerator < least998
        ? 'far_below'
        : numerator < least95
          ? 'below'
          : numerator > most998
            ? 'far_above'
            : numerator > most95
              ? 'above'
              : 'within',
  };
}

/** The least and the greatest count whose tail has that chance or more. */
function countsWithin(size: number, proportion: number, tail: number): [least: number, most: number] {
  return [leastWithin(size, proportion, tail), size - leastWithin(size, 1 - proportion, tail)];
}

/** The least count for which P(X ≤ count) reaches the tail. */
function leastWithin(size: number, proportion: number, tail: number): number {
  if (proportion === 0) return 0;
  if (proportion === 1) return size;
  // In logarithms: of many children the first chances are too small to be told from 0.
  const odds = Math.log(proportion) - Math.log1p(-proportion);
  let chance = size * Math.log1p(-proportion);
  let reached = Math.exp(chance);
  let count = 0;
  while (count < size && reached < tail - TOLERANCE) {
    chance += Math.log((size - count) / (count + 1)) + odds;
    reached += Math.exp(chance);
    count++;
  }
  return count;
}
