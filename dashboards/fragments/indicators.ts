import { benchmarkFigure } from '../../src/components/benchmarkFigure.ts';
import { definitionEntry } from '../../src/components/definitionEntry.ts';
import { element } from '../../src/components/element.ts';
import { filterBar, filterChoices } from '../../src/components/filterBar.ts';
import { revisionsTable } from '../../src/components/revisionsTable.ts';
import { section } from '../../src/components/section.ts';
import { FAMILY_PAGES } from '../../src/publication/familyPages.ts';
import type { IndicatorDefinition, Publication } from '../../src/publication/tables.ts';
import { breakdownWords } from '../../src/words/breakdownWords.ts';
import { figuresPath } from '../figuresFiles.ts';
import { holdRegion } from './holdRegion.ts';
import { render } from './render.ts';

/** `indicator/<id>/…`: a page for each indicator: its chart, others' figures, its parts, revisions and definition. */
export function indicatorFragments(publication: Publication, document: Document): [string, string][] {
  const known = new Set(publication.figures.indicators());
  return publication.definitions.flatMap((definition): [string, string][] => {
    const { id, title, question } = definition;
    const name = (part: string) => `indicator/${id}/${part}`;
    const held = (region: 'process' | 'multiples' | 'bars', of: string) =>
      holdRegion(publication, document, {
        region,
        figures: figuresPath(`indicators/${id}`),
        definitions: [definition],
        of,
      });
    const parts = definition.breakdowns.map((breakdown) =>
      section(
        document,
        `by-${breakdown.replaceAll('_', '-')}`,
        `By ${breakdownWords(breakdown).toLowerCase()}`,
        held(breakdown === 'team' ? 'multiples' : 'bars', `${id}:${breakdown}`),
      ),
    );
    return [
      [name('title'), render(element(document, 'h1', {}, title))],
      [
        name('question'),
        render(element(document, 'p', { class: 'lead' }, question), familyLink(document, definition)),
      ],
      [name('filters'), render(filterBar(document, filterChoices(publication.figures, [id])))],
      [name('chart'), render(section(document, 'by-month', 'Month by month', held('process', id)))],
      [name('benchmarks'), render(benchmarkFigure(document, publication, definition))],
      [name('parts'), render(...(parts.length > 0 ? parts : [noParts(document)]))],
      [name('revisions'), render(revisionsTable(document, publication, definition))],
      [
        name('definition'),
        render(
          section(
            document,
            'definition',
            'What it counts',
            definitionEntry(document, definition, { hasData: known.has(id) }),
          ),
        ),
      ],
    ];
  });
}

/** Of an indicator that is told of the whole alone. */
const noParts = (document: Document) =>
  element(document, 'p', { class: 'about' }, 'It is told of the whole service alone.');

function familyLink(document: Document, { family }: IndicatorDefinition): HTMLElement | null {
  const page = FAMILY_PAGES.find(({ families }) => (families as readonly string[]).includes(family));
  if (!page) return null;
  const link = element(document, 'a', { href: `/families/${page.id}` }, page.title);
  return element(document, 'p', { class: 'about' }, 'One of the figures of ', link, '.');
}
