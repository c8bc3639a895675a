import type { IndicatorDefinition } from '../publication/tables.ts';
import type { MonthlyFigure } from '../statistics/comparisons.ts';
import { type Setting, type Signal, signalsOf } from '../statistics/signals.ts';

type Of = Pick<IndicatorDefinition, 'unit' | 'kind' | 'better' | 'looks_back'>;

/** What is said of a chart: none of it of a stretch in which a month is hidden, for a mean of the others is not its mean. */
const CHART = [
  'mean',
  'lower_limit',
  'upper_limit',
  'point_type',
  'variation',
  'assurance',
  'rule',
  'run_months',
  'chart_months',
] as const satisfies readonly (keyof Signal)[];

const NOTHING: Signal = {
  previous: null,
  uplift: null,
  uplift_percent: null,
  last_year: null,
  uplift_on_last_year: null,
  year_to_date: null,
  rolling_3: null,
  rolling_12: null,
  target: null,
  rag: null,
  mean: null,
  lower_limit: null,
  upper_limit: null,
  point_type: null,
  variation: null,
  assurance: null,
  rule: null,
  run_months: null,
  chart_months: null,
};

/**
 * What can be said of each month of a series of which some are hidden. It is worked out from what is shown and from nothing
 * else, so that it gives away no more: no comparison with a hidden month, no sum over one, and no chart around one.
 * @param isHidden by the place of a month in the series
 */
export function signalsShown(
  series: readonly MonthlyFigure[],
  isHidden: readonly boolean[],
  definition: Of,
  setting: Setting = {},
): Signal[] {
  const shown = series.filter((_, at) => !isHidden[at]);
  const signals = signalsOf(shown, definition, setting);
  const broken = new Set(
    series.flatMap(({ month }, at) => (isHidden[at] ? [stretchOf(month, setting)] : [])),
  );
  const known = new Map(shown.map(({ month }, at) => [month, signals[at]!]));
  return series.map(({ month }): Signal => {
    const signal = known.get(month);
    if (!signal) return NOTHING;
    return broken.has(stretchOf(month, setting)) ? { ...signal, ...withoutChart } : signal;
  });
}

const withoutChart: Partial<Signal> = Object.fromEntries(CHART.map((name) => [name, null]));

/** By how many of the months at which limits begin anew it has passed. */
const stretchOf = (month: string, { rebases = [] }: Setting) =>
  rebases.filter((from) => from <= month).length;
