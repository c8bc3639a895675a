import { element } from './element.ts';

/** Rows that a reader may open, and that stay folded in print, where they would fill sheets that nobody asked for. */
export function foldedRows(document: Document, words: string, table: HTMLElement | null): HTMLElement {
  return element(document, 'details', { class: 'behind' }, element(document, 'summary', {}, words), table);
}
