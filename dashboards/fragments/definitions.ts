import {
  groupByArea,
  groupByFamily,
  idsWithData,
  spineOf,
} from '../../src/components/data/definitionGroups.ts';
import { definitionEntry } from '../../src/components/definitionEntry.ts';
import { definitionsByArea } from '../../src/components/definitionsByArea.ts';
import { definitionsContents, familyAnchor } from '../../src/components/definitionsContents.ts';
import { definitionsSpine } from '../../src/components/definitionsSpine.ts';
import { noData } from '../../src/components/noData.ts';
import { paragraph, section } from '../../src/components/section.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { definitionsFinding } from '../../src/words/definitionsFinding.ts';
import { render } from './render.ts';

/** `definitions/…`: what each indicator means, by family, and which of them tell of each of Ofsted's areas. */
export function definitionsFragments(publication: Publication, document: Document): [string, string][] {
  const families = groupByFamily(publication);
  const withData = idsWithData(publication);
  const finding = definitionsFinding(publication.definitions, withData);
  const sections = families.map(({ id, title, definitions }) =>
    section(
      document,
      familyAnchor(id),
      title,
      ...definitions.map((each) => definitionEntry(document, each, { hasData: withData.has(each.id) })),
    ),
  );
  return [
    ['definitions/finding', render(paragraph(document, finding, 'lead'))],
    ['definitions/contents', render(definitionsContents(document, families))],
    ['definitions/spine', render(definitionsSpine(document, spineOf(publication)))],
    ['definitions/families', render(...(sections.length > 0 ? sections : [noData(document, 'Indicators')]))],
    ['definitions/areas', render(definitionsByArea(document, groupByArea(publication)))],
  ];
}
