import type { IndicatorDefinition } from '../publication/tables.ts';
import { element } from './element.ts';

/** Where an indicator is defined on the page of definitions: an anchor that stays, whatever else changes on the page. */
export const indicatorAnchor = (id: string) => `indicator-${id}`;

/** A link from elsewhere on that page to an indicator's definition, in the words of its title. */
export function indicatorLink(
  document: Document,
  { id, title }: Pick<IndicatorDefinition, 'id' | 'title'>,
): HTMLElement {
  return element(document, 'a', { href: `#${indicatorAnchor(id)}` }, title);
}
