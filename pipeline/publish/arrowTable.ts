import { type DuckDBResultReader, DuckDBTypeId } from '@duckdb/node-api';
import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';

/** A query's result as an Arrow IPC file. Whole numbers that may pass 2^31 are doubles, which scripts read as numbers. */
export function arrowFile(reader: DuckDBResultReader): Uint8Array {
  const names = reader.columnNames();
  const columns = reader.getColumnsJson();
  const vectors: Record<string, Vector> = {};
  for (const [index, name] of names.entries()) {
    const type = arrowType(reader.columnTypeId(index));
    const values = (columns[index] ?? []).map((value) => arrowValue(value, type));
    vectors[name] = vectorFromArray(values, type);
  }
  return tableToIPC(new Table(vectors), 'file');
}

function arrowType(type: DuckDBTypeId): DataType {
  switch (type) {
    case DuckDBTypeId.VARCHAR:
      return new Utf8();
    case DuckDBTypeId.INTEGER:
      return new Int32();
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.DOUBLE:
      return new Float64();
    case DuckDBTypeId.DATE:
      return new DateDay();
    case DuckDBTypeId.BOOLEAN:
      return new Bool();
    default:
      throw new Error(`no Arrow type is chosen for DuckDB's ${DuckDBTypeId[type]}: cast it in the query`);
  }
}

function arrowValue(value: unknown, type: DataType): unknown {
  if (value === null) return null;
  if (type instanceof DateDay) return new Date(`${value}T00:00:00Z`);
  return type instanceof Float64 ? Number(value) : value;
}
