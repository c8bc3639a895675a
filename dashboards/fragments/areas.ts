import { filterBar, filterChoices } from '../../src/components/filterBar.ts';
import { OFSTED_AREAS } from '../../src/publication/ofstedAreas.ts';
import type { Publication } from '../../src/publication/tables.ts';
import type { RegionName } from '../../src/regions/index.ts';
import { areaDefinitions, figuresPath } from '../figuresFiles.ts';
import { holdRegion } from './holdRegion.ts';
import { render } from './render.ts';

/** `areas/…`: each of Ofsted's nine areas with its indicators. */
export function areasFragments(publication: Publication, document: Document): [string, string][] {
  const definitions = areaDefinitions(publication);
  const held = (region: RegionName, of?: string) =>
    holdRegion(publication, document, { region, figures: figuresPath('areas'), definitions, of });
  const choices = filterChoices(
    publication.figures,
    definitions.map(({ id }) => id),
  );
  return [
    ['areas/filters', render(filterBar(document, choices))],
    ['areas/finding', render(held('areas-lead'))],
    ['areas/areas', render(...Object.keys(OFSTED_AREAS).map((id) => held('area', id)))],
  ];
}
