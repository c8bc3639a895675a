import type { DefinitionGroup } from './data/definitionGroups.ts';
import { element } from './element.ts';
import { indicatorLink } from './indicatorLink.ts';
import { paragraph, section } from './section.ts';

/** Of each of Ofsted's areas for improvement the indicators that tell something of it, as links to their definitions. */
export function definitionsByArea(document: Document, areas: readonly DefinitionGroup[]): HTMLElement {
  const parts = areas.flatMap(({ id, title, definitions }) => [
    element(document, 'h3', { id: `area-${id}` }, title),
    definitions.length === 0
      ? paragraph(document, 'No indicator tells of it.')
      : element(
          document,
          'ul',
          { class: 'links' },
          ...definitions.map((each) => element(document, 'li', {}, indicatorLink(document, each))),
        ),
  ]);
  return section(document, 'areas', "By Ofsted's nine areas for improvement", ...parts);
}
