import { foldedRows } from './foldedRows.ts';

/** So many rows a page shows as they are: below more of them, nobody finds what comes next. */
const LISTED = 40;

export const isLong = (rows: readonly unknown[]) => rows.length > LISTED;

/** A table as it is or, where it is long, folded, in a box that scrolls; `words` say what is folded. */
export function longTable(
  document: Document,
  rows: readonly unknown[],
  words: string,
  table: HTMLElement,
): HTMLElement {
  if (!isLong(rows)) return table;
  table.classList.add('tall');
  return foldedRows(document, words, table);
}
