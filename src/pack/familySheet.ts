import { addMonths } from '../calendar/isoDate.ts';
import { changesList } from '../components/changesList.ts';
import { indicatorsTable } from '../components/indicatorsTable.ts';
import { chartsOf } from '../publication/chartsOf.ts';
import { definitionsOf } from '../publication/definitionsOf.ts';
import type { FamilyChart, FamilyPage } from '../publication/familyPages.ts';
import { figuresBetween } from '../publication/figuresTo.ts';
import { indicatorMonths } from '../publication/indicatorMonths.ts';
import type { IndicatorDefinition, Publication } from '../publication/tables.ts';
import { REGIONS } from '../regions/index.ts';
import type { Told } from '../regions/realChanges.ts';
import { regionData } from '../regions/regionData.ts';
import { changesFinding } from '../words/changesFinding.ts';
import { goesOn } from '../words/countOf.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { paperFigure } from './paperFigure.ts';
import { sheet } from './sheet.ts';
import { twoColumns } from './twoColumns.ts';

/** So many months fit on half a page so that each can be told from the next. */
const MONTHS_DRAWN = 36;

/** The indicators of a family that have any figure by the month. */
export function shownOf(publication: Publication, page: FamilyPage, month: string): IndicatorDefinition[] {
  return definitionsOf(publication, page).filter(({ id }) =>
    publication.figures.series({ indicator: id }).points.some((point) => point.month <= month),
  );
}

/** The real changes of a family's indicators, and the heading that counts them. */
export function familyChanges(
  { title }: FamilyPage,
  definitions: readonly IndicatorDefinition[],
  { month, real }: { month: string; real: readonly Told[] },
): { own: Told[]; heading: string } {
  const own = real.filter(({ indicator }) => definitions.some(({ id }) => id === indicator));
  const finding = changesFinding(own, { view: { month, part: null }, month, ofPage: false });
  return { own, heading: `${title}: ${goesOn(finding)}` };
}

/** A family in a month: what changed, the charts of its page, and every figure. */
export function familySheet(
  document: Document,
  publication: Publication,
  { page, month, real }: { page: FamilyPage; month: string; real: readonly Told[] },
): HTMLElement {
  const definitions = shownOf(publication, page, month);
  const { own, heading } = familyChanges(page, definitions, { month, real });
  const drawn = {
    ...publication,
    figures: figuresBetween(publication.figures, addMonths(month, 1 - MONTHS_DRAWN), month),
  };
  // Control charts, all of one height, stand in pairs before bars, which may be long.
  const inOrder = chartsOf(page, definitions).sort(
    (a, b) => Number(b.region === 'process') - Number(a.region === 'process'),
  );
  const drawnAt = (width: 'narrow' | 'wide') =>
    inOrder
      .filter(({ region }) => widthOf(region) === width)
      .map((chart) => drawChart(document, drawn, { chart, definitions, month }));
  return sheet(
    document,
    page.id,
    heading,
    changesList(document, own),
    twoColumns(document, drawnAt('narrow')),
    ...drawnAt('wide'),
    indicatorsTable(document, {
      caption: `${page.title}: every figure in ${formatLongMonth(month)}, for the whole service`,
      rows: indicatorMonths(publication.figures, definitions, month),
      month,
    }),
  );
}

function drawChart(
  document: Document,
  publication: Publication,
  { chart, definitions, month }: { chart: FamilyChart; definitions: IndicatorDefinition[]; month: string },
): HTMLElement {
  const { region, of } = chart;
  const drawn = REGIONS[region](regionData(publication, definitions), { month, part: null }, document, of);
  return paperFigure(document, drawn, widthOf(region));
}

/** Panels side by side need the width of the page; of the others two stand beside each other. */
const widthOf = (region: FamilyChart['region']) => (region === 'multiples' ? 'wide' : 'narrow');
