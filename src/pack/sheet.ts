import { type Child, element } from '../components/element.ts';

/** A part of a pack that begins on a page of its own: its finding, then what it rests on. */
export function sheet(document: Document, id: string, finding: string, ...children: Child[]): HTMLElement {
  const heading = element(document, 'h2', { id }, finding.replace(/\.$/, ''));
  return element(document, 'section', { class: 'sheet', 'aria-labelledby': id }, heading, ...children);
}
