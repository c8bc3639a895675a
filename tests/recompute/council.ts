import type { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { type Day, dayOfIso } from '../../src/calendar/day.ts';

/** A row as its table has it: a date as `YYYY-MM-DD`. */
export type PlainRow = Readonly<Record<string, string | number | boolean | null>>;

/** What is known of a council on a day: the rows of its tables, and no figure that was worked out from them. */
export class Council {
  private constructor(
    /** All is told as it stands at the end of this day. */
    readonly asAt: Day,
    private readonly tables: ReadonlyMap<string, readonly PlainRow[]>,
  ) {}

  /** Reads tables such as `clean.referrals`. */
  static async read(warehouse: Warehouse, asAt: string, names: readonly string[]): Promise<Council> {
    const tables = new Map<string, readonly PlainRow[]>();
    for (const name of names) tables.set(name, await warehouse.rows<PlainRow>(`from ${name}`));
    return new Council(dayOfIso(asAt), tables);
  }

  /** The rows of a table; throws for one that was not read. */
  rows(name: string): readonly PlainRow[] {
    const rows = this.tables.get(name);
    if (!rows) throw new Error(`${name} was not read`);
    return rows;
  }

  /** A threshold of `thresholds.csv`; null where the council has not set it. Throws where there is none of that name. */
  threshold(name: string): number | null {
    const row = this.rows('reference.thresholds').find(({ threshold }) => threshold === name);
    if (!row) throw new Error(`there is no threshold ${name}`);
    return row.value as number | null;
  }

  /** A threshold that is set, whatever the council; throws where it is not. */
  limit(name: string): number {
    const value = this.threshold(name);
    if (value === null) throw new Error(`the threshold ${name} is not set`);
    return value;
  }
}

/** The day in a column of a row; null where there is none. */
export function dayIn(row: PlainRow, column: string): Day | null {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text === null ? null : dayOfIso(text as string);
}

/** The text in a column of a row; null where there is none. */
export function textIn(row: PlainRow, column: string): string | null {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text as string | null;
}

/** Things by their keys, each key's in the order in which they come. */
export function groupBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const same = found.get(key);
    if (same) same.push(thing);
    else found.set(key, [thing]);
  }
  return found;
}

/** Rows by their child. */
export const byChild = (rows: readonly PlainRow[]) => groupBy(rows, (row) => row.child_id as string);
