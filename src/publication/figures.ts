import type { Point, Series } from './series.ts';
import type { IndicatorRow, SignalRow } from './tables.ts';

/** Which figures: an indicator, and a breakdown with one member of it; `all` unless named. */
export interface Selection {
  indicator: string;
  breakdown?: string;
  member?: string;
}

/** Where a series comes from. */
interface Source {
  /** Its points, made when they are first asked for. */
  read(): readonly Point[];
  /** The rule that a month breaks, known without reading the rest. */
  ruleIn?(month: string): Point['rule'];
}

/** By indicator, breakdown and member. */
type Index = Map<string, Map<string, Map<string, Source>>>;

/** The monthly figures of a publication with what can be said of them. What is absent is null or empty, never 0. */
export class Figures {
  private readonly known = new Map<string, readonly Point[]>();
  private readonly byMonth = new Map<string, Map<string, Point>>();

  private constructor(private readonly index: Index) {}

  /** Of rows in any order; a signal belongs to the figure of the same key. */
  static ofRows(indicators: readonly IndicatorRow[], signals: readonly SignalRow[]): Figures {
    const said = new Map(signals.map((row) => [keyOf(row, row.month), row]));
    const found = new Map<string, { key: IndicatorRow; points: Point[] }>();
    for (const row of indicators) {
      const { indicator, breakdown, member, ...figure } = row;
      const key = keyOf(row);
      const series = found.get(key) ?? { key: row, points: [] };
      found.set(key, series);
      const signal = said.get(keyOf(row, row.month));
      if (!signal) throw new Error(`${indicator} has no signal for ${breakdown} ${member}, ${row.month}`);
      const { indicator: _, breakdown: __, member: ___, ...rest } = signal;
      series.points.push({ ...rest, ...figure });
    }
    return Figures.of(
      [...found.values()].map(({ key, points }) => ({
        key,
        read: () => points.sort((a, b) => (a.month < b.month ? -1 : 1)),
      })),
    );
  }

  /** Of series whose points can be read one series at a time. */
  static of(
    all: Iterable<{ key: Pick<IndicatorRow, 'indicator' | 'breakdown' | 'member'> } & Source>,
  ): Figures {
    const index: Index = new Map();
    for (const { key, ...source } of all) {
      const breakdowns = index.get(key.indicator) ?? new Map<string, Map<string, Source>>();
      index.set(key.indicator, breakdowns);
      const members = breakdowns.get(key.breakdown) ?? new Map<string, Source>();
      breakdowns.set(key.breakdown, members.set(key.member, source));
    }
    return new Figures(index);
  }

  /** The indicators that have any figure. */
  indicators(): string[] {
    return [...this.index.keys()].sort();
  }

  /** The breakdowns in which an indicator has any figure, `all` among them. */
  breakdowns(indicator: string): string[] {
    return [...(this.index.get(indicator)?.keys() ?? [])].sort();
  }

  /** The members of a breakdown, in alphabetical order. */
  members(indicator: string, breakdown: string): string[] {
    return [...(this.index.get(indicator)?.get(breakdown)?.keys() ?? [])].sort();
  }

  /** The points of a series, in the order of their months; none where there is no such series. */
  series({ indicator, breakdown = 'all', member = 'all' }: Selection): Series {
    const key = keyOf({ indicator, breakdown, member });
    const points =
      this.known.get(key) ?? this.sourceOf({ indicator, breakdown, member })?.read() ?? ([] as Point[]);
    this.known.set(key, points);
    return { indicator, breakdown, member, points };
  }

  point(selection: Selection, month: string): Point | null {
    const series = this.series(selection);
    const key = keyOf(series);
    const points = this.byMonth.get(key) ?? new Map(series.points.map((point) => [point.month, point]));
    this.byMonth.set(key, points);
    return points.get(month) ?? null;
  }

  /** The rule that a month breaks; null where it breaks none. What is asked of many series need not be read of all. */
  rule(selection: Selection, month: string): Point['rule'] {
    const source = this.sourceOf(selection);
    return source?.ruleIn ? source.ruleIn(month) : (this.point(selection, month)?.rule ?? null);
  }

  value(selection: Selection, month: string): number | null {
    return this.point(selection, month)?.value ?? null;
  }

  /** The months of which the whole of an indicator has a value, in order. */
  months(indicator: string): string[] {
    return this.series({ indicator })
      .points.filter(({ value }) => value !== null)
      .map(({ month }) => month);
  }

  private sourceOf({ indicator, breakdown = 'all', member = 'all' }: Selection): Source | undefined {
    return this.index.get(indicator)?.get(breakdown)?.get(member);
  }
}

const keyOf = (
  { indicator, breakdown, member }: Pick<IndicatorRow, 'indicator' | 'breakdown' | 'member'>,
  ...more: string[]
) => [indicator, breakdown, member, ...more].join('\u0000');
