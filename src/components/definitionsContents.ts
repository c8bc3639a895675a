import { countOf } from '../words/countOf.ts';
import type { DefinitionGroup } from './data/definitionGroups.ts';
import { element } from './element.ts';
import { indicatorLink } from './indicatorLink.ts';

/** Where a family stands on the page of definitions. */
export const familyAnchor = (family: string) => `family-${family}`;

/** What stands on the page: the spine, each family with its indicators folded away, and the areas. */
export function definitionsContents(document: Document, families: readonly DefinitionGroup[]): HTMLElement {
  const link = (href: string, words: string) => element(document, 'a', { href }, words);
  const family = ({ id, title, definitions }: DefinitionGroup) =>
    element(
      document,
      'li',
      {},
      link(`#${familyAnchor(id)}`, title),
      element(
        document,
        'details',
        {},
        element(
          document,
          'summary',
          { 'aria-label': `${countOf(definitions.length, 'indicator')}: ${title}` },
          countOf(definitions.length, 'indicator'),
        ),
        element(
          document,
          'ul',
          {},
          ...definitions.map((each) => element(document, 'li', {}, indicatorLink(document, each))),
        ),
      ),
    );
  return element(
    document,
    'nav',
    { class: 'on-this-page contents', 'aria-label': 'On this page' },
    element(
      document,
      'ul',
      {},
      element(document, 'li', {}, link('#spine', 'The spine')),
      ...families.map(family),
      element(document, 'li', {}, link('#areas', "By Ofsted's nine areas for improvement")),
    ),
  );
}
