import { addMonths, monthNumber } from '../calendar/isoDate.ts';
import { compareMonths } from '../statistics/comparisons.ts';
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

/** The series that was packed. */
export function unpackSeries(indicator: string, packed: PackedSeries, definition: Of): Series {
  const { breakdown, member, from, columns } = packed;
  const months = valuesOf(packed.after).map((skipped, at) => addMonths(from, Number(skipped) + at));
  const columnOf = (name: keyof Point) => (columns[name] ? valuesOf(columns[name]) : null);
  const kept = POINT.map((name) => [name, columnOf(name)] as const);
  // A page unpacks a thousand series before it shows another view.
  const points = months.map((month, at) => {
    const point: Record<string, Scalar> = { month };
    for (const [name, values] of kept) point[name] = values?.[at] ?? null;
    return point as unknown as Point;
  });
  const derived = derive(points, definition, columns.value !== undefined);
  const missing = Object.keys(derived[0] ?? {}).filter((name) => columns[name as keyof Point] === undefined);
  for (const [at, point] of (points as unknown as Record<string, Scalar>[]).entries()) {
    const own = derived[at] as Record<string, Scalar>;
    for (const name of missing) point[name] = own[name]!;
  }
  return { indicator, breakdown, member, points };
}

/** What follows from numerator and denominator, or from values given (`valued`): comparisons with other months. */
function derive(points: readonly Point[], definition: Of, valued: boolean): Partial<Point>[] {
  const figures = points.map((point) => ({
    month: point.month,
    numerator: point.numerator,
    denominator: point.denominator,
    provisional: point.provisional ?? false,
    value: valued ? point.value : valueIn(point, definition),
  }));
  return compareMonths(figures, definition).map((compared, at) => ({
    ...(valued ? {} : { value: figures[at]!.value }),
    provisional: false,
    ...compared,
  }));
}

const valueIn = ({ numerator, denominator }: Point, { unit }: Of) =>
  numerator === null ? null : indicatorValue(unit, numerator, denominator);

/** Every column of a point but its month. */
const POINT = Object.keys({
  numerator: true,
  denominator: true,
  value: true,
  provisional: true,
  marker: true,
  previous: true,
  uplift: true,
  uplift_percent: true,
  last_year: true,
  uplift_on_last_year: true,
  year_to_date: true,
  rolling_12: true,
  rolling_3: true,
  target: true,
  rag: true,
  mean: true,
  lower_limit: true,
  upper_limit: true,
  point_type: true,
  variation: true,
  assurance: true,
  rule: true,
  run_months: true,
  chart_months: true,
} satisfies Record<Exclude<keyof Point, 'month'>, true>) as (keyof Point)[];

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
