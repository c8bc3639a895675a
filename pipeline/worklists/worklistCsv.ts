import Papa from 'papaparse';
import type { Cell, Worklist } from './worklist.ts';

/** A worklist as CSV: a byte-order mark so that Excel reads UTF-8, days as `YYYY-MM-DD`, what is absent empty. */
export function worklistCsv({ header, rows }: Worklist): string {
  const lines = [header, ...rows.map((row) => row.map(written))];
  return `\ufeff${Papa.unparse(lines as string[][], { newline: '\n' })}\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if ('text' in cell) return cell.text;
  return 'day' in cell ? cell.day : String(cell.count);
}
