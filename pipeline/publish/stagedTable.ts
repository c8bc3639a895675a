import { identifier } from '../warehouse/sqlText.ts';
import type { TypedColumn, Warehouse } from '../warehouse/warehouse.ts';

/** A column of a published table, as Arrow keeps it. */
export interface StagedColumn {
  name: string;
  type: PublishedType;
  /** Numbers as they are, dates as days since 1970, of a text its place among `texts`, truth as 0 and 1. */
  values: Int32Array | Float64Array | Uint8Array;
  /** A bit for each value that is there, the first the lowest. */
  nullBitmap: Uint8Array;
  nullCount: number;
  texts: readonly string[];
}

/** The types that a published table can have, and how each is read. */
const READ_AS = {
  VARCHAR: (column: string, at: number) => `enum_code(${column}::${textsOf(at)})::integer`,
  INTEGER: (column: string) => column,
  // Whole numbers that may pass 2^31 are doubles, which scripts read as numbers.
  BIGINT: (column: string) => `${column}::double`,
  DOUBLE: (column: string) => column,
  DATE: (column: string) => column,
  BOOLEAN: (column: string) => `${column}::utinyint`,
} as const;

export type PublishedType = keyof typeof READ_AS;

/** Where a table stands while its files are written. */
export const STAGED = 'staged';

const textsOf = (at: number) => `${STAGED}_texts_${at}`;

/** Runs the query of a published table and keeps its rows, in their order, as `STAGED`; gives its columns by name. */
export async function stage(
  warehouse: Warehouse,
  query: string,
): Promise<{ name: string; type: PublishedType }[]> {
  await warehouse.run(`create or replace temp table ${STAGED} as ${query}`);
  // Not by "duckdb_columns()", which works out the columns of every view of the database.
  const columns = await warehouse.rows<{ name: string; type: string }>(
    `select column_name as name, column_type as type from (describe ${STAGED})`,
  );
  return columns.map(({ name, type }) => {
    if (!(type in READ_AS)) throw new Error(`"${name}" is published as no ${type}: cast it in the query`);
    return { name, type: type as PublishedType };
  });
}

/** The columns of what is staged. Of a text that stands in many rows there is one. */
export async function readStaged(
  warehouse: Warehouse,
  columns: readonly { name: string; type: PublishedType }[],
): Promise<StagedColumn[]> {
  const counts = columns.map(({ name }, at) => `count(${identifier(name)}) as "${at}"`);
  const [known] = await warehouse.rows<Record<string, number>>(
    `select count(*) as rows, ${counts.join(', ')} from ${STAGED}`,
  );
  const rows = known!.rows!;
  const read: StagedColumn[] = [];
  const selected: string[] = [];
  for (const [at, { name, type }] of columns.entries()) {
    // A list of no texts is none that DuckDB knows.
    const hasTexts = type === 'VARCHAR' && known![at]! > 0;
    const texts = hasTexts ? await listTexts(warehouse, name, at) : [];
    selected.push(type === 'VARCHAR' && !hasTexts ? 'null::integer' : READ_AS[type](identifier(name), at));
    const nullBitmap = new Uint8Array(Math.ceil(rows / 64) * 8);
    read.push({ name, type, values: emptyOf(type, rows), nullBitmap, nullCount: rows - known![at]!, texts });
  }
  let from = 0;
  for await (const { count, columns: part } of warehouse.typed(
    `select ${selected.join(', ')} from ${STAGED}`,
  )) {
    for (const [at, column] of read.entries()) addPart(column, part[at]!, from, count);
    from += count;
  }
  return read;
}

/** Every text of a column once, in their order, under a type whose codes are their places. */
async function listTexts(warehouse: Warehouse, name: string, at: number): Promise<string[]> {
  const [column, type] = [identifier(name), textsOf(at)];
  await warehouse.run(`drop type if exists ${type}`);
  await warehouse.run(
    `create temp type ${type} as enum (select distinct ${column} from ${STAGED} where ${column} is not null order by 1)`,
  );
  const texts = await warehouse.rows<{ text: string }>(
    `select unnest(enum_range(null::${type}))::varchar as text`,
  );
  return texts.map(({ text }) => text);
}

function emptyOf(type: PublishedType, rows: number): StagedColumn['values'] {
  if (type === 'BIGINT' || type === 'DOUBLE') return new Float64Array(rows);
  return type === 'BOOLEAN' ? new Uint8Array(rows) : new Int32Array(rows);
}

function addPart(column: StagedColumn, { items, validity }: TypedColumn, from: number, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const place = from + at;
    if (!validity.itemValid(at)) continue;
    column.values[place] = items[at]!;
    column.nullBitmap[place >> 3]! |= 1 << (place & 7);
  }
}
