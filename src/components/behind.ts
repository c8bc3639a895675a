import { foldedRows } from './foldedRows.ts';
import { sortTables } from './sortTables.ts';

/**
 * The figures behind a chart, folded. Where a reader sees the page already, their table is made when it is opened, or when
 * something else says that it was (`toggle`): behind a chart stand more elements than in it.
 */
export function behind(document: Document, table: () => HTMLElement, seen: boolean): HTMLElement {
  const folded = foldedRows(document, 'The figures behind this chart', seen ? null : table());
  if (!seen) return folded;
  const make = () => {
    folded.append(table());
    sortTables(document, folded);
  };
  folded.addEventListener('toggle', make, { once: true });
  return folded;
}
