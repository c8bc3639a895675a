import { pagesLeftOut } from '../../src/components/navigation.ts';
import type { Checking } from '../../src/extracts/checkSettings.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { areasFragments } from './areas.ts';
import { checkFragments } from './check.ts';
import { dataFragments } from './data.ts';
import { definitionsFragments } from './definitions.ts';
import { disclosureFragments } from './disclosure.ts';
import { familyFragments } from './families.ts';
import { heatMapFragments } from './heatMaps.ts';
import { indicatorFragments } from './indicators.ts';
import { legalFragments } from './legal.ts';
import { overviewFragments } from './overview.ts';
import { siteFragments } from './site.ts';
import { trackersFragments } from './trackers.ts';
import { weekFragments } from './week.ts';

/**
 * Every part of every page that its readers get and that depends on the publication, as HTML by the name that pages call it by
 * (`<!-- fragment: legal/table-a -->`).
 * @param checking what extracts are checked by; without it, no part of the page that checks them is drawn
 * @param document any document of a browser or of jsdom; elements are made in it, none are added to it
 */
export function drawFragments(
  publication: Publication,
  document: Document,
  checking: Checking | null = null,
): Map<string, string> {
  const leftOut = pagesLeftOut(publication.summary);
  const ofPage = (page: string, draw: () => [string, string][]) => (leftOut.includes(page) ? [] : draw());
  return new Map([
    ...siteFragments(publication, document),
    ...overviewFragments(publication, document),
    ...ofPage('heat-maps', () => heatMapFragments(publication, document)),
    ...ofPage('legal', () => legalFragments(publication, document)),
    ...ofPage('data', () => dataFragments(publication, document)),
    ...definitionsFragments(publication, document),
    ...areasFragments(publication, document),
    ...ofPage('this-week', () => weekFragments(publication, document)),
    ...ofPage('trackers', () => trackersFragments(publication, document)),
    ...disclosureFragments(publication, document),
    ...familyFragments(publication, document),
    ...indicatorFragments(publication, document),
    ...ofPage('check', () => (checking ? checkFragments(checking, document) : [])),
  ]);
}
