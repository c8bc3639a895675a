import { DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api';
import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import type { ResultColumn } from './resultColumns.ts';

/**
 * A query's result as an Arrow IPC file. Whole numbers that may pass 2^31 are doubles, which scripts read as numbers; of
 * texts each is written once and then named by its place, for most stand in many rows.
 */
export function arrowFile(columns: readonly ResultColumn[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [at, { name, type, values }] of columns.entries()) vectors[name] = vectorOf(type, values, at);
  return tableToIPC(new Table(vectors), 'file');
}

function vectorOf(type: DuckDBTypeId, values: readonly DuckDBValue[], at: number): Vector {
  const { length } = values;
  const { nullBitmap, nullCount } = nullsOf(values);
  switch (type) {
    case DuckDBTypeId.VARCHAR: {
      const { texts, data } = placesOf(values);
      // An id of its own for each column, or the library counts on from one file to the next.
      const named = new Dictionary(new Utf8(), new Int32(), at);
      const dictionary = vectorFromArray(texts, new Utf8());
      return makeVector(makeData({ type: named, length, nullCount, nullBitmap, data, dictionary }));
    }
    case DuckDBTypeId.INTEGER: {
      const data = Int32Array.from(values, (value) => Number(value ?? 0));
      return makeVector(makeData({ type: new Int32(), length, nullCount, nullBitmap, data }));
    }
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.DOUBLE: {
      const data = Float64Array.from(values, (value) => Number(value ?? 0));
      return makeVector(makeData({ type: new Float64(), length, nullCount, nullBitmap, data }));
    }
    case DuckDBTypeId.DATE: {
      const data = Int32Array.from(values, (value) => (value as { days: number } | null)?.days ?? 0);
      return makeVector(makeData({ type: new DateDay(), length, nullCount, nullBitmap, data }));
    }
    case DuckDBTypeId.BOOLEAN:
      return vectorFromArray(values as (boolean | null)[], new Bool());
    default:
      throw new Error(`no Arrow type is chosen for DuckDB's ${DuckDBTypeId[type]}: cast it in the query`);
  }
}

/** Which values are there: a bit each, the first the lowest. */
function nullsOf(values: readonly DuckDBValue[]): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 64) * 8);
  let nullCount = 0;
  for (const [at, value] of values.entries()) {
    if (value === null) nullCount += 1;
    else nullBitmap[at >> 3]! |= 1 << (at & 7);
  }
  return { nullBitmap, nullCount };
}

/** Every text once, in the order of its first row, and for each row the place of its text. */
function placesOf(values: readonly DuckDBValue[]): { texts: string[]; data: Int32Array } {
  const places = new Map<string, number>();
  const data = Int32Array.from(values, (value) => {
    if (value === null) return 0;
    const place = places.get(value as string) ?? places.size;
    places.set(value as string, place);
    return place;
  });
  return { texts: [...places.keys()], data };
}
