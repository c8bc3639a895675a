import type { Checking } from '../../src/extracts/checkSettings.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { areasFragments } from './areas.ts';
import { checkFragments } from './check.ts';
import { dataFragments } from './data.ts';
import { definitionsFragments } from './definitions.ts';
import { familyFragments } from './families.ts';
import { heatMapFragments } from './heatMaps.ts';
import { indicatorFragments } from './indicators.ts';
import { legalFragments } from './legal.ts';
import { overviewFragments } from './overview.ts';
import { siteFragments } from './site.ts';
import { trackersFragments } from './trackers.ts';
import { weekFragments } from './week.ts';

/**
 * Every part of every page that depends on the publication, as HTML by the name that pages call it by
 * (`<!-- fragment: legal/table-a -->`).
 * @param checking what extracts are checked by; without it, no part of the page that checks them is drawn
 * @param document any document of a browser or of jsdom; elements are made in it, none are added to it
 */
export function drawFragments(
  publication: Publication,
  document: Document,
  checking: Checking | null = null,
): Map<string, string> {
  return new Map([
    ...siteFragments(publication, document),
    ...overviewFragments(publication, document),
    ...heatMapFragments(publication, document),
    ...legalFragments(publication, document),
    ...dataFragments(publication, document),
    ...definitionsFragments(publication, document),
    ...areasFragments(publication, document),
    ...weekFragments(publication, document),
    ...trackersFragments(publication, document),
    ...familyFragments(publication, document),
    ...indicatorFragments(publication, document),
    ...(checking ? checkFragments(checking, document) : []),
  ]);
}
