import Papa from 'papaparse';
import type { FileReport } from './fileReport.ts';
import { REPORT_COLUMNS } from './reportColumns.ts';

/** What a spreadsheet would take for a formula; a sign before digits is a number and stays one. */
const FORMULA = /^(?:[=@\t\r＝＠＋－]|[+-](?!\d+(?:\.\d+)?$))/;

/** Every problem of reports as a line of CSV, without a heading; a line without a problem for a report that has none. */
export function reportCsv(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ problems, ...report }) =>
    (problems.length > 0 ? problems : [{}]).map(
      (problem): Record<string, unknown> => ({ ...report, ...problem }),
    ),
  );
  const cells = lines.map((line) => REPORT_COLUMNS.map((name) => line[name] ?? ''));
  return cells.length > 0 ? `${Papa.unparse(cells, { escapeFormulae: FORMULA })}\r\n` : '';
}
