import { filterBar, filterChoices } from '../../src/components/filterBar.ts';
import { colourChoice, indicatorChoice } from '../../src/components/heatChoices.ts';
import { FIRST_SHOWN } from '../../src/publication/heatMapIndicators.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { indicatorsWith } from '../../src/regions/heatIndicators.ts';
import type { RegionName } from '../../src/regions/index.ts';
import { figuresPath, heatMapDefinitions } from '../figuresFiles.ts';
import { holdRegion } from './holdRegion.ts';
import { render } from './render.ts';

/** `heat-maps/…`: teams, indicators and months against each other. */
export function heatMapFragments(publication: Publication, document: Document): [string, string][] {
  const definitions = heatMapDefinitions(publication);
  const held = (region: RegionName) =>
    render(holdRegion(publication, document, { region, figures: figuresPath('heat-maps'), definitions }));
  const choices = filterChoices(
    publication.figures,
    definitions.map(({ id }) => id),
  );
  const byTeam = indicatorsWith({ definitions, figures: publication.figures }, 'team')
    .map(({ definition }) => definition)
    .sort((a, b) => Number(b.id === FIRST_SHOWN) - Number(a.id === FIRST_SHOWN));
  return [
    ['heat-maps/filters', render(filterBar(document, choices), colourChoice(document))],
    ['heat-maps/teams', held('heat-team-indicator')],
    ['heat-maps/months', held('heat-month-indicator')],
    ['heat-maps/indicator', render(indicatorChoice(document, byTeam))],
    ['heat-maps/team-months', held('heat-month-team')],
    ['heat-maps/localities', held('heat-locality')],
    ['heat-maps/caseloads', held('heat-caseload')],
  ];
}
