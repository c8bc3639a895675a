import { addMonths, monthNumber } from '../calendar/isoDate.ts';
import { type Comparisons, compareMonths, type MonthlyFigure } from '../statistics/comparisons.ts';
import { indicatorValue } from '../statistics/indicatorValue.ts';
import type { Point, Series } from './series.ts';
import type { IndicatorDefinition } from './tables.ts';

/** A value, or a value that stands in so many rows one after the other. */
type Run = Scalar | [Scalar, number];
type Scalar = string | number | boolean | null;

/**
 * A series as pages fetch it: month numbers counted from the first, and the columns that cannot be worked out from others,
 * equal values as one. Measured on the looked-after family of a made-up council (45 indicators, 25 members, 60 months):
 * as JSON and compressed it is smaller than the Arrow file of the same rows, and needs none of Arrow's 51 kB reader.
 */
export interface PackedSeries {
  breakdown: string;
  member: string;
  from: string;
  after: Run[];
  columns: Partial<Record<keyof Point, Run[]>>;
}

type Of = Pick<IndicatorDefinition, 'unit' | 'kind'>;

/** Packs a series of an indicator; nothing is lost. */
export function packSeries({ breakdown, member, points }: Series, definition: Of): PackedSeries {
  const from = points[0]?.month ?? '';
  const columns: PackedSeries['columns'] = {};
  // The median of days does not follow from sums.
  const valued = points.some((point) => point.value !== valueIn(point, definition));
  const derived = derive(points, definition, valued);
  for (const name of Object.keys(points[0] ?? {}) as (keyof Point)[]) {
    if (name === 'month') continue;
    const values = points.map((point): Scalar => point[name] ?? null);
    const same = derived.every((point, at) => point[name] === values[at]);
    if (!same && values.some((value) => value !== null)) columns[name] = runsOf(values);
  }
  const start = monthNumber(from);
  const after = points.map(({ month }, at) => monthNumber(month) - start - at);
  return { breakdown, member, from, after: runsOf(after), columns };
}

/**
 * The series that was packed. A page unpacks hundreds before it shows another view: each point is written whole, which takes
 * a browser a sixth of the time of naming one column after the other.
 */
export function unpackSeries(indicator: string, packed: PackedSeries, definition: Of): Series {
  const { breakdown, member, from, columns } = packed;
  const months = valuesOf(packed.after).map((skipped, at) => addMonths(from, Number(skipped) + at));
  const kept = <Name extends keyof Point>(name: Name, absent: Point[Name]) =>
    (columns[name] ? valuesOf(columns[name]) : months.map(() => absent)) as Point[Name][];
  const given = {
    numerator: kept('numerator', null),
    denominator: kept('denominator', null),
    value: kept('value', null),
    provisional: kept('provisional', false),
  };
  const figures = months.map((month, at) =>
    figureOf(
      {
        month,
        numerator: given.numerator[at]!,
        denominator: given.denominator[at]!,
        value: given.value[at]!,
        provisional: given.provisional[at]!,
      },
      definition,
      columns.value !== undefined,
    ),
  );
  const compared = compareMonths(figures, definition);
  const derived = <Name extends keyof Comparisons & keyof Point>(name: Name) =>
    columns[name] ? kept(name, null as Point[Name]) : compared.map((comparisons) => comparisons[name]);
  const column = {
    marker: kept('marker', null),
    previous: derived('previous'),
    uplift: derived('uplift'),
    uplift_percent: derived('uplift_percent'),
    last_year: derived('last_year'),
    uplift_on_last_year: derived('uplift_on_last_year'),
    year_to_date: derived('year_to_date'),
    rolling_12: derived('rolling_12'),
    rolling_3: derived('rolling_3'),
    target: kept('target', null),
    rag: kept('rag', null),
    mean: kept('mean', null),
    lower_limit: kept('lower_limit', null),
    upper_limit: kept('upper_limit', null),
    point_type: kept('point_type', null),
    variation: kept('variation', null),
    assurance: kept('assurance', null),
    rule: kept('rule', null),
    run_months: kept('run_months', null),
    chart_months: kept('chart_months', null),
  };
  const points = figures.map(
    ({ month, numerator, denominator, value, provisional }, at): Point => ({
      month,
      numerator,
      denominator,
      value,
      provisional,
      marker: column.marker[at]!,
      previous: column.previous[at]!,
      uplift: column.uplift[at]!,
      uplift_percent: column.uplift_percent[at]!,
      last_year: column.last_year[at]!,
      uplift_on_last_year: column.uplift_on_last_year[at]!,
      year_to_date: column.year_to_date[at]!,
      rolling_12: column.rolling_12[at]!,
      rolling_3: column.rolling_3[at]!,
      target: column.target[at]!,
      rag: column.rag[at]!,
      mean: column.mean[at]!,
      lower_limit: column.lower_limit[at]!,
      upper_limit: column.upper_limit[at]!,
      point_type: column.point_type[at]!,
      variation: column.variation[at]!,
      assurance: column.assurance[at]!,
      rule: column.rule[at]!,
      run_months: column.run_months[at]!,
      chart_months: column.chart_months[at]!,
    }),
  );
  return { indicator, breakdown, member, points };
}

/** The rule that a month of a packed series breaks; null where it breaks none. */
export function ruleIn({ from, after, columns }: PackedSeries, month: string): Point['rule'] {
  if (columns.rule === undefined) return null;
  const place = monthNumber(month) - monthNumber(from);
  const at = valuesOf(after).findIndex((skipped, index) => Number(skipped) + index === place);
  return (valuesOf(columns.rule)[at] ?? null) as Point['rule'];
}

/** What follows from numerator and denominator, or from values given (`valued`): comparisons with other months. */
function derive(points: readonly Point[], definition: Of, valued: boolean): Partial<Point>[] {
  const figures = points.map((point) => figureOf(point, definition, valued));
  return compareMonths(figures, definition).map((compared, at) => ({
    ...(valued ? {} : { value: figures[at]!.value }),
    provisional: false,
    ...compared,
  }));
}

const figureOf = (point: MonthlyFigure, definition: Of, valued: boolean): MonthlyFigure => ({
  month: point.month,
  numerator: point.numerator,
  denominator: point.denominator,
  value: valued ? point.value : valueIn(point, definition),
  provisional: point.provisional,
});

const valueIn = ({ numerator, denominator }: MonthlyFigure, { unit }: Of) =>
  numerator === null ? null : indicatorValue(unit, numerator, denominator);

function runsOf(values: readonly Scalar[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < values.length; from = to) {
    while (to < values.length && values[to] === values[from]) to += 1;
    runs.push(to - from === 1 ? values[from]! : [values[from]!, to - from]);
  }
  return runs;
}

function valuesOf(runs: readonly Run[]): Scalar[] {
  const values: Scalar[] = [];
  for (const run of runs) {
    if (!Array.isArray(run)) values.push(run);
    else for (let many = run[1]; many > 0; many -= 1) values.push(run[0]);
  }
  return values;
}
