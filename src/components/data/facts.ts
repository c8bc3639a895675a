import type { IndicatorRow, PublicationTables, SignalRow } from '../../publication/tables.ts';

/** Which figures: an indicator, and a breakdown with one member of it; `all` unless named. */
export interface Selection {
  indicator: string;
  breakdown?: string;
  member?: string;
}

/** The facts of a publication, found by key. Absent facts are null, never 0. */
export interface Facts {
  row(selection: Selection, month: string): IndicatorRow | null;
  value(selection: Selection, month: string): number | null;
  signal(selection: Selection, month: string): SignalRow | null;
  /** The months that an indicator has a value for, in order. */
  months(indicator: string): string[];
  /** The members of a breakdown, in alphabetical order. */
  members(indicator: string, breakdown: string): string[];
}

type Keyed = Pick<IndicatorRow, 'indicator' | 'month' | 'breakdown' | 'member'>;

/** Facts of these tables. */
export function facts(tables: Pick<PublicationTables, 'indicators' | 'signals'>): Facts {
  const rows = new Map(tables.indicators.map((row) => [key(row), row]));
  const signals = new Map(tables.signals.map((row) => [key(row), row]));
  const at = (selection: Selection, month: string) => key({ breakdown: 'all', member: 'all', ...selection, month });
  return {
    row: (selection, month) => rows.get(at(selection, month)) ?? null,
    value: (selection, month) => rows.get(at(selection, month))?.value ?? null,
    signal: (selection, month) => signals.get(at(selection, month)) ?? null,
    months: (indicator) =>
      distinct(
        tables.indicators.filter((row) => row.indicator === indicator && row.value !== null).map((row) => row.month),
      ),
    members: (indicator, breakdown) =>
      distinct(
        tables.indicators
          .filter((row) => row.indicator === indicator && row.breakdown === breakdown)
          .map((row) => row.member),
      ),
  };
}

function key({ indicator, month, breakdown, member }: Keyed): string {
  return JSON.stringify([indicator, month, breakdown, member]);
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].sort();
}
