import { filterBar, partsIn } from '../../src/components/filterBar.ts';
import { noData } from '../../src/components/noData.ts';
import { FAMILIES } from '../../src/publication/families.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { latestWeeks, weeklyFigures } from '../../src/publication/weeks.ts';
import type { RegionName } from '../../src/regions/index.ts';
import { figuresPath, weeklyDefinitions } from '../figuresFiles.ts';
import { holdRegion } from './holdRegion.ts';
import { render } from './render.ts';

/** `week/…`: what is overdue, by team, and the operational indicators by week. */
export function weekFragments(publication: Publication, document: Document): [string, string][] {
  const weekly = latestWeeks(publication.tables.weekly);
  const bar = render(filterBar(document, { months: null, parts: partsIn(weekly) }));
  if (weekly.length === 0) {
    const none = render(noData(document, 'Figures by week'));
    return [
      ['week/filters', bar],
      ['week/finding', none],
      ['week/overdue', none],
      ['week/weeks', none],
    ];
  }
  const definitions = weeklyDefinitions(publication);
  const held = (region: RegionName, of?: string) =>
    holdRegion(publication, document, { region, figures: figuresPath('weeks'), definitions, of });
  const shown = weeklyFigures(definitions, weekly).map(({ definition }) => definition.family);
  const families = Object.keys(FAMILIES).filter((id) => shown.includes(id));
  return [
    ['week/filters', bar],
    ['week/finding', render(held('week-lead'))],
    ['week/overdue', render(held('week-overdue'))],
    ['week/weeks', render(...families.map((id) => held('week-family', id)))],
  ];
}
