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

/** Mean ± 2.66 × the average moving range, ranges of 3.267 times the average left out once; seven on one side. */
export function xmr(series: readonly number[]): Signals {
  const average = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const mean = average(series);
  const ranges = series.slice(1).map((value, at) => Math.abs(value - series[at]!));
  const first = average(ranges);
  const kept = ranges.filter((range) => range < 3.267 * first);
  const reach = 2.66 * (kept.length > 0 ? average(kept) : 0);
  const [lower, upper] = [mean - reach, mean + reach];
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
