import { spineOf } from '../src/components/data/definitionGroups.ts';
import { pagesFor, pagesLeftOut } from '../src/components/navigation.ts';
import type { FiguresFile } from '../src/components/redraw.ts';
import type { Findable } from '../src/components/search.ts';
import { definitionsOf, spineFirst } from '../src/publication/definitionsOf.ts';
import { FAMILY_PAGES } from '../src/publication/familyPages.ts';
import { CASELOAD_BANDS, HEAT_MAP_INDICATORS } from '../src/publication/heatMapIndicators.ts';
import { placesOf } from '../src/publication/localityPlaces.ts';
import { packIndicator } from '../src/publication/packFigures.ts';
import { packWeeks } from '../src/publication/packWeeks.ts';
import type { ChangeRow, IndicatorDefinition, Publication } from '../src/publication/tables.ts';
import { latestWeeks } from '../src/publication/weeks.ts';
import { PART_KINDS } from '../src/view/view.ts';

/** The file of the spine (`spine`), of the heat maps, of Ofsted's areas, of the weeks, of a family page by its id, of an indicator (`indicators/referrals`). */
export const figuresPath = (name: string) => `figures/${name}.json`;

/** Every file of figures by its path in the site: what the pages that readers get fetch to show another view. */
export function figuresFiles(publication: Publication): Map<string, string> {
  const { definitions, figures } = publication;
  const packed = new Map(
    definitions.map((definition) => [definition.id, packIndicator(figures, definition)]),
  );
  const files = new Map<string, string>();
  const add = (
    name: string,
    own: readonly IndicatorDefinition[],
    told: readonly IndicatorDefinition[],
    keeps: (id: string, breakdown: string) => boolean = (_, breakdown) => isChosenBy(breakdown),
    more: Partial<FiguresFile> = {},
  ) => {
    const indicators = own.map(({ id }) => {
      const { definition, series } = packed.get(id)!;
      return { definition, series: series.filter(({ breakdown }) => keeps(id, breakdown)) };
    });
    files.set(
      figuresPath(name),
      JSON.stringify({ ...saidOf(publication, own, told), ...more, indicators } satisfies FiguresFile),
    );
  };
  // The overview tells what changed in any indicator, a family what changed in its own.
  add('spine', spineOf(publication), definitions);
  const leftOut = pagesLeftOut(publication.summary);
  if (!leftOut.includes('heat-maps')) {
    add('heat-maps', heatMapDefinitions(publication), [], undefined, {
      places: placesOf(publication.tables.localities),
    });
  }
  add('areas', areaDefinitions(publication), areaDefinitions(publication));
  if (!leftOut.includes('this-week')) files.set(figuresPath('weeks'), JSON.stringify(weeksFile(publication)));
  for (const page of FAMILY_PAGES) {
    const own = definitionsOf(publication, page);
    const shown = new Set(page.charts.map(({ of }) => of));
    add(page.id, own, own, (id, breakdown) => isChosenBy(breakdown) || shown.has(`${id}:${breakdown}`));
  }
  for (const definition of definitions) add(`indicators/${definition.id}`, [definition], [], () => true);
  files.set(figuresPath('search'), JSON.stringify(findable(publication)));
  return files;
}

/** The latest weeks, of the whole and of every part that readers can choose. */
function weeksFile(publication: Publication): FiguresFile {
  const definitions = weeklyDefinitions(publication);
  return {
    ...saidOf(publication, [], []),
    indicators: definitions.map((definition) => ({ definition, series: [] })),
    weeks: packWeeks(latestWeeks(publication.tables.weekly)),
  };
}

/** Whether readers can choose by a breakdown, or it is the whole. */
const isChosenBy = (breakdown: string) => breakdown === 'all' || breakdown in PART_KINDS;

/** What the search box looks through. */
function findable({ definitions, summary }: Publication): Findable[] {
  return [
    ...pagesFor(summary).map(({ href, name }) => ({
      title: name,
      path: `${href.slice(1) || 'index'}.html`,
      words: '',
    })),
    ...FAMILY_PAGES.map(({ id, title }) => ({ title, path: `families/${id}.html`, words: '' })),
    ...definitions.map(({ id, title, question }) => ({
      title,
      path: `indicators/${id}.html`,
      words: `${question} ${id.replaceAll('_', ' ')}`,
    })),
  ];
}

/** The indicators of the heat maps, as far as the publication has them. */
export function heatMapDefinitions({ definitions }: Publication): IndicatorDefinition[] {
  return [...HEAT_MAP_INDICATORS, ...CASELOAD_BANDS].flatMap(
    ({ indicator }) => definitions.find(({ id }) => id === indicator) ?? [],
  );
}

/** The indicators that tell something of an area of Ofsted's, in the order in which each area has them. */
export function areaDefinitions({ definitions }: Publication): IndicatorDefinition[] {
  return spineFirst(definitions.filter(({ areas }) => areas.length > 0));
}

/** Those that are told by week, in the order of definitions. */
export const weeklyDefinitions = ({ definitions }: Publication): IndicatorDefinition[] =>
  definitions.filter(({ weekly }) => weekly);

/** What is said beside the figures: the real changes of some indicators, and what is noted on the charts of a page. */
function saidOf(
  { tables, summary }: Publication,
  own: readonly IndicatorDefinition[],
  told: readonly IndicatorDefinition[],
): Omit<FiguresFile, 'indicators'> {
  const ids = new Set(told.map(({ id }) => id));
  const isTold = ({ breakdown, indicator, kind }: ChangeRow) =>
    ids.has(indicator) && kind === 'real' && isChosenBy(breakdown);
  return {
    asAt: summary.as_at,
    changes: tables.changes.filter(isTold),
    notes: tables.chart_notes.filter(({ indicator }) => own.some(({ id }) => id === indicator)),
  };
}
