import { type Child, element } from './element.ts';

/** A part of a page: its finding as heading, then what it rests on. */
export function section(document: Document, id: string, finding: string, ...children: Child[]): HTMLElement {
  const heading = element(document, 'h2', { id }, finding.replace(/\.$/, ''));
  return element(document, 'section', { 'aria-labelledby': id }, heading, ...children);
}

/** A line of text. */
export function paragraph(document: Document, text: string, className?: string): HTMLElement {
  return element(document, 'p', { class: className }, text);
}
