import type { DuckDBResultReader, DuckDBTypeId, DuckDBValue } from '@duckdb/node-api';

/** A column of a query's result. */
export interface ResultColumn {
  name: string;
  type: DuckDBTypeId;
  values: readonly DuckDBValue[];
}

/** A query's result by column, as the writers of files read it. */
export function resultColumns(reader: DuckDBResultReader): ResultColumn[] {
  const values = reader.getColumns();
  return reader
    .columnNames()
    .map((name, at) => ({ name, type: reader.columnTypeId(at), values: values[at] ?? [] }));
}
