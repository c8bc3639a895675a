import { element } from './element.ts';

/** Hands what is made on this page to the reader as a file. */
export function saveFile(document: Document, name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  element(document, 'a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}
