import { element } from '../../src/components/element.ts';
import { filterBar, filterChoices } from '../../src/components/filterBar.ts';
import { noData } from '../../src/components/noData.ts';
import { chartsOf } from '../../src/publication/chartsOf.ts';
import { definitionsOf } from '../../src/publication/definitionsOf.ts';
import { FAMILY_PAGES } from '../../src/publication/familyPages.ts';
import type { Publication } from '../../src/publication/tables.ts';
import { figuresPath } from '../figuresFiles.ts';
import { holdRegion } from './holdRegion.ts';
import { render } from './render.ts';

/** `family/<page>/…`: the pages of the families, each with a few charts that answer questions, and every figure. */
export function familyFragments(publication: Publication, document: Document): [string, string][] {
  return FAMILY_PAGES.flatMap((page): [string, string][] => {
    const definitions = definitionsOf(publication, page);
    const figures = figuresPath(page.id);
    const charts = chartsOf(page, definitions).map(({ question, region, of }) =>
      element(
        document,
        'section',
        { class: 'question' },
        element(document, 'h2', {}, question),
        holdRegion(publication, document, { region, figures, definitions, of }),
      ),
    );
    const choices = filterChoices(
      publication.figures,
      definitions.map(({ id }) => id),
    );
    const name = (part: string) => `family/${page.id}/${part}`;
    const held = (region: 'changes' | 'family-table') =>
      render(holdRegion(publication, document, { region, figures, definitions }));
    return [
      [name('title'), render(element(document, 'h1', {}, page.title))],
      [name('filters'), render(filterBar(document, choices))],
      [name('changes'), held('changes')],
      [name('charts'), render(...(charts.length > 0 ? charts : [noData(document, 'Charts')]))],
      [name('table'), held('family-table')],
    ];
  });
}
