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
import type { StagedColumn } from './stagedTable.ts';

/**
 * A table as an Arrow IPC file. Of texts each is written once and then named by its place, for most stand in many rows.
 */
export function arrowFile(columns: readonly StagedColumn[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [at, column] of columns.entries()) vectors[column.name] = vectorOf(column, at);
  return tableToIPC(new Table(vectors), 'file');
}

function vectorOf({ type, values, texts, ...nulls }: StagedColumn, at: number): Vector {
  const { length } = values;
  switch (type) {
    case 'VARCHAR': {
      // An id of its own for each column, or the library counts on from one file to the next.
      const named = new Dictionary(new Utf8(), new Int32(), at);
      const dictionary = vectorFromArray(texts, new Utf8());
      return makeVector(makeData({ type: named, length, ...nulls, data: values as Int32Array, dictionary }));
    }
    case 'INTEGER':
      return makeVector(makeData({ type: new Int32(), length, ...nulls, data: values as Int32Array }));
    case 'BIGINT':
    case 'DOUBLE':
      return makeVector(makeData({ type: new Float64(), length, ...nulls, data: values as Float64Array }));
    case 'DATE':
      return makeVector(makeData({ type: new DateDay(), length, ...nulls, data: values as Int32Array }));
    case 'BOOLEAN':
      return makeVector(makeData({ type: new Bool(), length, ...nulls, data: bitsOf(values) }));
  }
}

/** A bit for each value that is true, the first the lowest. */
function bitsOf(values: StagedColumn['values']): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8);
  for (let at = 0; at < values.length; at += 1) if (values[at]) bits[at >> 3]! |= 1 << (at & 7);
  return bits;
}
