import { monthOf } from '../../calendar/isoDate.ts';
import { parseMonth } from '../../calendar/parseMonth.ts';
import type { PublicationTables, ReconciliationRow } from '../../publication/tables.ts';

/** A column of a printed table: a month by its first day, or one of the two comparisons. */
export type PrintedColumn = string | 'uplift' | 'last_year';

/** The figures that the paper in force prints for an extract. */
export interface PrintedFigures {
  /** The item's figure in that column; null where the paper has no such figure. */
  find(item: string, column: PrintedColumn): ReconciliationRow | null;
  /** The items in the order of the paper's lines, without the total. */
  items: string[];
  /** The month of which the paper prints uplift and last year; null where the paper does not say. */
  month: string | null;
}

/** The item under which the papers' totals stand. */
export const TOTAL = 'Total';

/** The printed figures of the latest file of an extract that no other file supersedes. */
export function printedFigures(
  tables: Pick<PublicationTables, 'files' | 'reconciliation'>,
  extract: string,
): PrintedFigures {
  const file = tables.files
    .filter((row) => row.extract === extract && row.superseded_by === null && row.verdict !== 'refused')
    .sort((a, b) => sortKey(b).localeCompare(sortKey(a)))[0];
  const rows = tables.reconciliation.filter((row) => row.extract === extract && row.file_id === file?.file_id);
  const byKey = new Map(rows.map((row) => [key(row.item, printedColumn(row.column)), row]));
  return {
    find: (item, column) => byKey.get(key(item, column)) ?? null,
    items: itemsInOrder(rows),
    month: file?.as_at ? monthOf(file.as_at) : null,
  };
}

/** `Total May 2021` is `2021-05-01`, `Uplift` is `uplift`, `Total This time Last Year` is `last_year`; null for another. */
export function printedColumn(header: string): PrintedColumn | null {
  if (/uplift/i.test(header)) return 'uplift';
  if (/last year/i.test(header)) return 'last_year';
  return parseMonth(header.replace(/^total\s+/i, '').trim());
}

function itemsInOrder(rows: ReconciliationRow[]): string[] {
  const lines = new Map<string, number>();
  for (const { item, line } of rows) {
    if (item !== TOTAL) lines.set(item, Math.min(line, lines.get(item) ?? line));
  }
  return [...lines].sort((a, b) => a[1] - b[1]).map(([item]) => item);
}

function key(item: string, column: PrintedColumn | null): string {
  return JSON.stringify([item.toLowerCase(), column]);
}

function sortKey(file: { as_at: string | null; period: string | null }): string {
  return file.as_at ?? file.period ?? '';
}
