import { monthNumber } from '../calendar/isoDate.ts';
import type { IndicatorDefinition, IndicatorRow, SignalRow } from '../publication/tables.ts';
import { indicatorValue } from './indicatorValue.ts';
import { uplift, upliftPercent } from './uplift.ts';

/** A month of a series; a month without data has none. */
export type MonthlyFigure = Pick<
  IndicatorRow,
  'month' | 'numerator' | 'denominator' | 'value' | 'provisional'
>;

/** How a month stands beside others: `facts.signals`, the chart aside. */
export type Comparisons = Pick<
  SignalRow,
  | 'previous'
  | 'uplift'
  | 'uplift_percent'
  | 'last_year'
  | 'uplift_on_last_year'
  | 'year_to_date'
  | 'rolling_12'
> & { rolling_3: number | null };

type Of = Pick<IndicatorDefinition, 'unit' | 'kind'>;

/**
 * Compares each month of a series, in the order given. A month that is missing, hidden or provisional counts for nothing: it has
 * no comparison, and none is made with it. Sums hold only where every month of them is there: the year to date from
 * April, the three and the twelve months to this one. A percentage, rate or ratio over several months is that of the
 * sums, never the mean of months: a rate over twelve months is still one a month. A stock has no sums, for a child open in two months is one child; nor has a median.
 * Throws where a month comes twice.
 */
export function compareMonths(series: readonly MonthlyFigure[], { unit, kind }: Of): Comparisons[] {
  const places = series.map(({ month }) => monthNumber(month));
  const first = Math.min(...places);
  const whole: (MonthlyFigure | undefined)[] = [];
  const seen = new Set<number>();
  for (const [at, figure] of series.entries()) {
    const place = places[at]!;
    if (seen.has(place)) throw new RangeError(`${figure.month} comes twice: give each month once`);
    seen.add(place);
    if (!figure.provisional && figure.numerator !== null) whole[place - first] = figure;
  }

  return series.map(({ month, numerator, value, provisional }, at): Comparisons => {
    const place = places[at]! - first;
    const counts = !provisional && numerator !== null;
    const now = counts ? value : null;
    const before = (months: number) => (counts ? (whole[place - months]?.value ?? null) : null);
    const sumOf = (months: number): number | null => {
      if (kind === 'stock' || !counts) return null;
      const figures: MonthlyFigure[] = [];
      for (let back = months - 1; back >= 0; back -= 1) {
        const figure = whole[place - back];
        if (!figure) return null;
        figures.push(figure);
      }
      return ofSums(figures, unit);
    };
    const previous = before(1);
    const lastYear = before(12);
    return {
      previous,
      uplift: uplift(now, previous),
      uplift_percent: upliftPercent(now, previous),
      last_year: lastYear,
      uplift_on_last_year: uplift(now, lastYear),
      year_to_date: sumOf(monthsSinceApril(month)),
      rolling_3: sumOf(3),
      rolling_12: sumOf(12),
    };
  });
}

/** The months of the financial year to this one, itself included: 1 in April, 12 in March. */
const monthsSinceApril = (month: string) => ((Number(month.slice(5, 7)) + 8) % 12) + 1;

/** The value of months together: of their sums; null where a denominator is unknown. */
function ofSums(figures: readonly MonthlyFigure[], unit: Of['unit']): number | null {
  const numerator = figures.reduce((sum, figure) => sum + (figure.numerator ?? 0), 0);
  if (unit !== 'count' && figures.some((figure) => figure.denominator === null)) return null;
  return indicatorValue(
    unit,
    numerator,
    figures.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0),
  );
}
