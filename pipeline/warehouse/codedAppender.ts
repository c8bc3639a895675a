import {
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  INTEGER,
} from '@duckdb/node-api';
import type { Column, ColumnType, ColumnValue } from '../../src/contracts/kit/cell.ts';
import { literal } from './sqlText.ts';

/** As many rows as DuckDB takes at once. */
const ROWS = 2048;
/** Stands for an absent value among whole numbers; among others that is NaN, which no figure is. */
const ABSENT = -2_147_483_648;

/** How a value becomes a number, and how SQL turns the number back. */
interface Coding {
  code(value: NonNullable<ColumnValue>): number;
  decoded(number: string): string;
}

/** A column as it is staged, and the numbers of the part that is being filled. */
interface Staged extends Coding {
  items: Int32Array | Float64Array;
  absent: number;
}

/** Each value that was met, by its place from 1. */
function byPlace(decoded: (list: string, number: string) => string): Coding {
  const places = new Map<string, number>();
  return {
    code(value) {
      const known = places.get(value as string);
      if (known !== undefined) return known;
      places.set(value as string, places.size + 1);
      return places.size;
    },
    decoded: (number) => decoded(`[${[...places.keys()].map(literal).join(', ')}]`, number),
  };
}

const CODINGS: Record<ColumnType, () => Coding> = {
  VARCHAR: () => byPlace((list, number) => `(${list})[${number}]`),
  DATE: () => byPlace((list, number) => `(${list}::date[])[${number}]`),
  INTEGER: () => ({ code: Number, decoded: (number) => `nullif(${number}, ${ABSENT})` }),
  BOOLEAN: () => ({ code: Number, decoded: (number) => `nullif(${number}, ${ABSENT})::boolean` }),
  DOUBLE: () => ({ code: Number, decoded: (number) => `if(isnan(${number}), null, ${number})` }),
};

/**
 * Adds many rows to a table whose texts and dates are few, which takes a fifth of the time of handing over every value by
 * itself: rows are staged as numbers, a part of 2,048 rows at once, texts by their place in a list of those met; and when
 * it is closed, one statement turns them into what they mean and puts them into the table, in the order in which they came.
 */
export class CodedAppender {
  private count = 0;
  private isClosed = false;

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: string,
    private readonly stage: string,
    private readonly staging: DuckDBAppender,
    private readonly chunk: DuckDBDataChunk,
    private readonly columns: readonly Staged[],
  ) {}

  /** The table's columns are these in this order; nothing else runs on the connection until it is closed. */
  static async open(
    connection: DuckDBConnection,
    schema: string,
    table: string,
    columns: readonly Column[],
  ): Promise<CodedAppender> {
    const stage = `staged_${table}`;
    const types = columns.map(({ type }, at) => `c${at} ${type === 'DOUBLE' ? 'DOUBLE' : 'INTEGER'}`);
    await connection.run(`create or replace temp table ${stage} (${types.join(', ')})`);
    const chunk = DuckDBDataChunk.create(
      columns.map(({ type }) => (type === 'DOUBLE' ? DOUBLE : INTEGER)),
      ROWS,
    );
    const staging = await connection.createAppender(stage, 'main', 'temp');
    const staged = columns.map(({ type }, at): Staged => {
      const { items } = chunk.getColumnVector(at) as unknown as Pick<Staged, 'items'>;
      return { items, absent: type === 'DOUBLE' ? Number.NaN : ABSENT, ...CODINGS[type]() };
    });
    return new CodedAppender(connection, `${schema}.${table}`, stage, staging, chunk, staged);
  }

  add(row: readonly ColumnValue[]): void {
    const at = this.count;
    for (const [index, { items, absent, code }] of this.columns.entries()) {
      const value = row[index] ?? null;
      items[at] = value === null ? absent : code(value);
    }
    this.count += 1;
    if (this.count === ROWS) this.hand();
  }

  /** Puts the rows into the table. */
  async close(): Promise<void> {
    this.hand();
    this.abandon();
    const values = this.columns.map(({ decoded }, at) => decoded(`c${at}`));
    await this.connection.run(`insert into ${this.table} select ${values.join(', ')} from ${this.stage}`);
    await this.connection.run(`drop table ${this.stage}`);
  }

  /** Lets go of what was not closed; none of its rows is in the table. */
  abandon(): void {
    if (!this.isClosed) this.staging.closeSync();
    this.isClosed = true;
  }

  private hand(): void {
    if (this.count === 0) return;
    for (const index of this.columns.keys()) this.chunk.getColumnVector(index).flush();
    if (this.count < ROWS) this.chunk.rowCount = this.count;
    this.staging.appendDataChunk(this.chunk);
    this.count = 0;
  }
}
