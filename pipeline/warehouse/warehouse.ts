import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBResultReader,
  type DuckDBValue,
  StatementType,
} from '@duckdb/node-api';
import { daysBetween } from '../../src/calendar/isoDate.ts';
import type { Column, ColumnType, ColumnValue } from '../../src/contracts/kit/cell.ts';
import { CodedAppender } from './codedAppender.ts';
import { identifier, literal, pathLiteral } from './sqlText.ts';

/** A row of a result: dates as `YYYY-MM-DD`, numbers as numbers, absent as null. */
export type Row = Record<string, unknown>;

/** A part of a column of INTEGER, DOUBLE, DATE (days since 1970) or UTINYINT; what stands where a value is absent means nothing. */
export interface TypedColumn {
  items: Int32Array | Float64Array | Uint8Array;
  validity: { itemValid(index: number): boolean };
}

const THREADS = availableParallelism();
const MEMORY = `${Math.max(1024, THREADS * 128)}MB`;

/** One DuckDB file (or `:memory:`) and a connection to it. */
export class Warehouse {
  /** What of this connection, or beside it, is open still, each with how it is closed. */
  private readonly dependants = new Set<() => void>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly isWhole = true,
  ) {}

  /** Opens or creates a database; what does not fit into its share of the memory it keeps on the disk meanwhile. */
  static async open(path: string): Promise<Warehouse> {
    const instance = await DuckDBInstance.create(path, {
      threads: String(THREADS),
      memory_limit: MEMORY,
    });
    return new Warehouse(instance, await instance.connect());
  }

  /** Opens a database to read it, and the files of one folder through its views; nothing else can be reached from it. */
  static async openReadOnly(path: string, folder: string): Promise<Warehouse> {
    const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' }).catch((error: Error) => {
      if (!/version number/.test(error.message)) throw error;
      throw new Error(
        `${path} was written by another version of DuckDB: update Sightline, or run "sightline refresh", which makes it again`,
      );
    });
    const warehouse = new Warehouse(instance, await instance.connect());
    await warehouse.run(`set allowed_directories = [${pathLiteral(join(folder, '/'))}]`);
    await warehouse.run('set enable_external_access = false; set lock_configuration = true');
    return warehouse;
  }

  /**
   * A second connection to the same database, so that two queries run at once; variables and where names are looked for
   * are as here, temporary tables and views its own. It is closed with this one at the latest.
   */
  async fork(): Promise<Warehouse> {
    const other = new Warehouse(this.instance, await this.instance.connect(), false);
    this.dependants.add(() => other.close());
    const [said] = await this.rows<{ as_at: string | null; path: string }>(
      "select getvariable('as_at')::varchar as as_at, current_setting('search_path') as path",
    );
    if (said!.as_at !== null) await other.run(`set variable as_at = date ${literal(said!.as_at)}`);
    if (said!.path !== '') await other.run(`set search_path = ${literal(said!.path)}`);
    return other;
  }

  /** Runs statements for their effect. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /**
   * Runs a statement in so many megabytes for each thread: with more it would take more, and be no faster. Where that
   * turns out to be too little, it has what others have.
   */
  async runLean(sql: string, megabytes: number): Promise<void> {
    await this.run(`set memory_limit = '${Math.max(2, THREADS) * megabytes}MB'`);
    try {
      await this.run(sql);
      return;
    } catch (error) {
      if (!/^Out of Memory/i.test((error as Error).message)) throw error;
    } finally {
      await this.run(`set memory_limit = ${literal(MEMORY)}`);
    }
    await this.run(sql);
  }

  /** Runs one query and reads the whole of its result. */
  read(sql: string): Promise<DuckDBResultReader> {
    return this.connection.runAndReadAll(sql);
  }

  /** The rows of one query. */
  async rows<T = Row>(sql: string): Promise<T[]> {
    return (await this.table(sql)).rows as T[];
  }

  /** The column names and rows of one query. */
  async table(sql: string): Promise<{ names: string[]; rows: Row[] }> {
    const reader = await this.read(sql);
    return { names: reader.deduplicatedColumnNames(), rows: plainRows(reader) };
  }

  /** The column names and rows of what must be one query: a statement that could write a file or a table is not run. */
  async query(sql: string): Promise<{ names: string[]; rows: Row[] }> {
    const statements = await this.connection.extractStatements(sql);
    if (statements.count !== 1) throw new Error(`${statements.count} statements are given: give one query`);
    const statement = await statements.prepare(0);
    if (statement.statementType !== StatementType.SELECT) {
      throw new Error('this is no query: only what reads can be run, such as "select …" or "from …"');
    }
    const reader = await statement.runAndReadAll();
    return { names: reader.deduplicatedColumnNames(), rows: plainRows(reader) };
  }

  /** Reads one query in parts, its columns as typed arrays: of numbers and dates, for results of any length. */
  async *typed(sql: string): AsyncGenerator<{ count: number; columns: TypedColumn[] }> {
    const result = await this.connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      const columns = Array.from({ length: chunk.columnCount }, (_, index) => {
        const vector = chunk.getColumnVector(index);
        return vector as unknown as TypedColumn;
      });
      yield { count: chunk.rowCount, columns };
    }
  }

  /** Makes a temporary table of these rows; one of that name gives way. */
  async storeTemp(name: string, columns: readonly Column[], rows: readonly ColumnValue[][]): Promise<void> {
    const types = columns.map((column) => `${identifier(column.name)} ${column.type}`);
    await this.run(`create or replace temp table ${name} (${types.join(', ')})`);
    await this.append('main', name, columns, rows, 'temp');
  }

  /** Adds rows to a table whose columns are these, in this order. */
  async append(
    schema: string,
    table: string,
    columns: readonly Column[],
    rows: readonly ColumnValue[][],
    catalog?: string,
  ): Promise<void> {
    const appender = await this.connection.createAppender(table, schema, catalog);
    const append: Record<ColumnType, (value: never) => void> = {
      VARCHAR: (value: string) => appender.appendVarchar(value),
      INTEGER: (value: number) => appender.appendInteger(value),
      DOUBLE: (value: number) => appender.appendDouble(value),
      BOOLEAN: (value: boolean) => appender.appendBoolean(value),
      DATE: (value: string) => appender.appendDate(dateValue(value)),
    };
    const appends = columns.map(({ type }) => append[type]);
    try {
      for (const row of rows) {
        for (const [index, each] of appends.entries()) {
          const value = row[index] ?? null;
          if (value === null) appender.appendNull();
          else each(value as never);
        }
        appender.endRow();
      }
    } finally {
      appender.closeSync();
    }
  }

  /**
   * Adds rows to a table as they come, its columns these in this order; they are there once it is closed. What else runs
   * meanwhile runs on another connection: see `fork`.
   */
  async appender(schema: string, table: string, columns: readonly Column[]): Promise<CodedAppender> {
    const appender = await CodedAppender.open(this.connection, schema, table, columns);
    this.dependants.add(() => appender.abandon());
    return appender;
  }

  /** Writes everything to the file and lets go of it; connections first, or the file stays locked. */
  close(): void {
    for (const close of this.dependants) {
      try {
        close();
      } catch {
        // An appender that failed half-way through a row says so once more; it was heard then.
      }
    }
    this.connection.closeSync();
    if (this.isWhole) this.instance.closeSync();
  }
}

/** Dates that were written before: of two hundred thousand rows of months there are sixty. */
const dates = new Map<string, DuckDBDateValue>();

function dateValue(date: string): DuckDBDateValue {
  const known = dates.get(date);
  if (known) return known;
  if (dates.size > 10_000) dates.clear();
  const value = new DuckDBDateValue(daysBetween('1970-01-01', date));
  dates.set(date, value);
  return value;
}

function plainRows(reader: DuckDBResultReader): Row[] {
  const names = reader.deduplicatedColumnNames();
  return reader.getRows().map((values) => {
    const row: Row = {};
    for (const [at, name] of names.entries()) row[name] = plain(values[at]!);
    return row;
  });
}

function plain(value: DuckDBValue): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  // Beyond 2^53 a number would be another number: such a value stays text.
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if ('scale' in value && 'value' in value) return Number(value.toString());
  if ('items' in value && Array.isArray(value.items))
    return value.items.map((item) => plain(item as DuckDBValue));
  return value.toString();
}
