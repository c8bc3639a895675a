import type { DuckDBValue } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { ResultColumn } from './resultColumns.ts';

/**
 * What a spreadsheet would take for a formula, also by the wide signs that some take for plain ones. A sign before
 * digits is a number and stays one.
 */
const FORMULA = /^(?:[=@\t\r\n＝＠＋－]|[+-](?!\d+(?:\.\d+)?$))/;

/**
 * A query's result as CSV for people and spreadsheets: a byte-order mark so that Excel reads UTF-8, CRLF line ends,
 * and text that a spreadsheet would run as a formula set behind an apostrophe.
 */
export function csvFile(columns: readonly ResultColumn[]): string {
  const fields = columns.map(({ name }) => name);
  const shown = columns.map(({ values }) => values.map(plain));
  const data = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    shown.map((values) => values[row]),
  );
  return `\ufeff${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

/** A value as the library writes it: a date as it is printed. */
const plain = (value: DuckDBValue) =>
  value !== null && (typeof value === 'object' || typeof value === 'bigint') ? value.toString() : value;
