import { limitsOf } from '../../src/statistics/processLimits.ts';

/** What an XmR chart says of a series: mean, limits, and the points that are no chance, by place. */
export interface Signals {
  mean: number;
  lower: number;
  upper: number;
  /** Beyond a limit. */
  outside: number[];
  /** One of seven or more in a row on one side of the mean. */
  oneSide: number[];
}

/** The product's own limits; and, read off point by point, what lies beyond them or in a run of seven on one side. */
export function xmr(series: readonly number[]): Signals {
  const { mean, lower, upper } = limitsOf(series, null, true) as Record<'mean' | 'lower' | 'upper', number>;
  const places = [...series.keys()];
  const sides = series.map((value) => Math.sign(value - mean));
  const inRun = places.filter((at) => {
    let [from, to] = [at, at];
    while (from > 0 && sides[from - 1] === sides[at]) from--;
    while (to < sides.length - 1 && sides[to + 1] === sides[at]) to++;
    return sides[at] !== 0 && to - from >= 6;
  });
  return {
    mean,
    lower,
    upper,
    outside: places.filter((at) => series[at]! < lower || series[at]! > upper),
    oneSide: inRun,
  };
}
