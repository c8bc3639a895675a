import { capitalise } from '../words/countOf.ts';
import { NO_DATA } from '../words/formatValue.ts';
import { element } from './element.ts';

/** What stands where a table or chart would, were there data for it. */
export function noData(document: Document, what?: string): HTMLElement {
  const text = what === undefined ? capitalise(NO_DATA) : `${capitalise(what)}: ${NO_DATA}`;
  return element(document, 'p', { class: 'no-data' }, `${text}.`);
}
