import type { DuckDBResultReader } from '@duckdb/node-api';
import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula, also by the wide signs that some take for plain ones. A sign before
 * digits is a number and stays one.
 */
const FORMULA = /^(?:[=@\t\r\n＝＠＋－]|[+-](?!\d+(?:\.\d+)?$))/;

/**
 * A query's result as CSV for people and spreadsheets: a byte-order mark so that Excel reads UTF-8, CRLF line ends,
 * and text that a spreadsheet would run as a formula set behind an apostrophe.
 */
export function csvFile(reader: DuckDBResultReader): string {
  const fields = reader.columnNames();
  const data = reader.getRowsJson();
  return `\ufeff${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
