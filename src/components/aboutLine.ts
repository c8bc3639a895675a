import type { Publication } from '../publication/tables.ts';
import { formatDate } from '../words/formatDate.ts';
import { sourceOf } from './data/sourceOf.ts';
import { paragraph } from './section.ts';

/** As-at date and source: what every table and chart ends with. */
export function aboutLine(
  document: Document,
  { summary, tables }: Publication,
  extracts: string[],
): HTMLElement {
  // Which files there are, not all readers are told.
  const source = summary.disclosure === null ? ` Source: ${sourceOf(tables, extracts)}.` : '';
  const words = `As at ${formatDate(summary.as_at)}.${source}`;
  return paragraph(document, words, 'about');
}
