/** What a steady process is expected to keep to; null where there are too few values to say. */
export interface Limits {
  mean: number | null;
  /** The mean of the moving ranges, those screened out aside. */
  averageRange: number | null;
  lower: number | null;
  upper: number | null;
  /** Two thirds of the way from the mean to the limits. */
  nearLower: number | null;
  nearUpper: number | null;
  /** Two values are equal that differ by no more: 1e-9 of the largest in size. */
  tolerance: number;
}

/** 3 ÷ 1.128, and 3.267: the constants of moving ranges of two (Wheeler, Understanding Variation). */
const LIMIT = 2.66;
const NEAR = (2 * LIMIT) / 3;
const SCREEN = 3.267;
const TOLERANCE = 1e-9;

/**
 * The limits of one segment: mean ± 2.66 × mean moving range, of its first `fixAfter` values or of all. The moving range
 * of two neighbours is known only where both are. Screening leaves out, once, each moving range that reaches 3.267 times
 * their mean; the mean of the values keeps every point. Where all are 0 there is none to screen. Limits are not clamped:
 * that of a percentage may lie above 100.
 */
export function limitsOf(
  values: readonly (number | null)[],
  fixAfter: number | null,
  screenOutliers: boolean,
): Limits {
  const base = fixAfter === null ? values : firstOf(values, fixAfter);
  const known = base.filter((value) => value !== null);
  const tolerance =
    TOLERANCE * values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const mean = meanOf(known);
  const ranges = base.flatMap((value, at) => {
    const before = base[at - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  const all = meanOf(ranges);
  const usual =
    screenOutliers && all !== null && all > tolerance
      ? ranges.filter((range) => range < SCREEN * all - tolerance)
      : ranges;
  const averageRange = meanOf(usual);
  const from = (times: number) =>
    mean === null || averageRange === null ? null : mean + times * averageRange;
  return {
    mean,
    averageRange,
    lower: from(-LIMIT),
    upper: from(LIMIT),
    nearLower: from(-NEAR),
    nearUpper: from(NEAR),
    tolerance,
  };
}

/** The values up to the one that is the `count`th known. */
function firstOf(values: readonly (number | null)[], count: number): readonly (number | null)[] {
  let known = 0;
  const end = values.findIndex((value) => value !== null && ++known === count);
  return end < 0 ? values : values.slice(0, end + 1);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
