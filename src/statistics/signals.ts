import { monthNumber } from '../calendar/isoDate.ts';
import type { IndicatorDefinition, SignalRow } from '../publication/tables.ts';
import { compareMonths, type MonthlyFigure } from './comparisons.ts';
import {
  assuranceOf,
  type ChartPoint,
  type ControlChart,
  controlChart,
  variationOf,
} from './controlChart.ts';
import { decimalsShown } from './decimalsShown.ts';
import { ragOf, type Target } from './rag.ts';

/** What is known of one month of a series, the key aside: a row of `facts.signals`. */
export type Signal = Omit<SignalRow, 'indicator' | 'month' | 'breakdown' | 'member'>;

/** A target, and the month from which it holds. */
export interface TargetFrom extends Target {
  from: string;
}

/** What reference data says of a series. */
export interface Setting {
  /** In the order of their months. */
  targets?: readonly TargetFrom[];
  /** Months at which limits begin anew. */
  rebases?: readonly string[];
}

type Of = Pick<IndicatorDefinition, 'unit' | 'kind' | 'better' | 'looks_back'>;

/**
 * What can be said of each month of a series, in the order given: comparisons, control chart, target. The chart runs from
 * the first whole month to the last; a month that is missing in between is a gap, and one that is provisional has no
 * part in it. Limits and points are those of the chart as it stands now, so that a later month can show that an earlier
 * one was part of a run. A stock that looks back has no chart: its months share most of what they count, so that they
 * differ less from one another than months that stand alone, and the rules would find changes that are none.
 * Throws where a month comes twice.
 */
export function signalsOf(
  series: readonly MonthlyFigure[],
  definition: Of,
  { targets = [], rebases = [] }: Setting = {},
): Signal[] {
  const comparisons = compareMonths(series, definition);
  const chart =
    definition.kind === 'stock' && definition.looks_back > 0 ? null : chartOf(series, definition, rebases);
  return series.map(({ month, value, provisional }, at): Signal => {
    const compared = comparisons[at]!;
    const target = provisional ? undefined : targets.findLast(({ from }) => from <= month);
    const charted = provisional ? undefined : chart?.at(month);
    const { point, segment } = charted ?? {};
    return {
      // Each by its name, for two hundred thousand of them are made.
      previous: compared.previous,
      uplift: compared.uplift,
      uplift_percent: compared.uplift_percent,
      last_year: compared.last_year,
      uplift_on_last_year: compared.uplift_on_last_year,
      year_to_date: compared.year_to_date,
      rolling_3: compared.rolling_3,
      rolling_12: compared.rolling_12,
      target: target?.target ?? null,
      rag:
        target && value !== null
          ? ragOf(value, target, definition.better, decimalsShown(value, definition.unit))
          : null,
      mean: segment?.mean ?? null,
      lower_limit: segment?.lower ?? null,
      upper_limit: segment?.upper ?? null,
      point_type: point?.type ?? null,
      variation: variationOf(point),
      assurance: segment ? assuranceOf(segment, definition.better, target?.target ?? null) : null,
      rule: point?.flag?.rule ?? null,
      run_months: charted?.runMonths ?? null,
      chart_months: segment?.points ?? null,
    };
  });
}

/** The chart of a series, by month; null where no month is whole. */
function chartOf(series: readonly MonthlyFigure[], { better }: Of, rebases: readonly string[]) {
  const whole = series.filter(({ provisional }) => !provisional);
  if (whole.length === 0) return null;
  const places = whole.map(({ month }) => monthNumber(month));
  const first = Math.min(...places);
  const values: (number | null)[] = Array.from({ length: Math.max(...places) - first + 1 }, () => null);
  for (const [at, { value }] of whole.entries()) values[places[at]! - first] = value;
  const rebaseAt = rebases
    .map((month) => monthNumber(month) - first)
    .filter((place) => place > 0 && place < values.length);
  const chart = controlChart(values, { better, rebaseAt });
  return {
    at(month: string) {
      const place = monthNumber(month) - first;
      const point = chart.points[place]!;
      return { point, segment: chart.segments[point.segment]!, runMonths: runMonths(chart, place) };
    },
  };
}

/** How many points of the run that a point was flagged for have come by it; null where it is not for a run. */
function runMonths({ points, segments }: ControlChart, place: number): number | null {
  const { flag, segment } = points[place]!;
  if (flag?.rule !== 'one_side' && flag?.rule !== 'trend') return null;
  const { start, mean, tolerance } = segments[segment]!;
  const sign = flag.direction === 'up' ? 1 : -1;
  const goesOn = (point: ChartPoint, before: ChartPoint | undefined) => {
    if (flag.rule === 'one_side') return point.value !== null && sign * (point.value - mean!) > tolerance;
    return (
      point.value !== null &&
      before !== undefined &&
      before.value !== null &&
      sign * (point.value - before.value) > tolerance
    );
  };
  let from = place;
  while (from >= start && goesOn(points[from]!, from > start ? points[from - 1] : undefined)) from -= 1;
  // The point from which the first step of a trend sets out belongs to it.
  return place - from + (flag.rule === 'trend' ? 1 : 0);
}
