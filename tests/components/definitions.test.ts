import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawFragments } from '../../dashboards/fragments/index.ts';
import { definitionEntry } from '../../src/components/definitionEntry.ts';
import { FAMILIES } from '../../src/publication/families.ts';
import { OFSTED_AREAS } from '../../src/publication/ofstedAreas.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { definitionsFinding } from '../../src/words/definitionsFinding.ts';
import { emptyPublication, papersPublication } from '../fixtures/papers-publication/index.ts';

const { document } = new JSDOM('').window;
const [live] = papersPublication().definitions;

const definition = (said: Partial<IndicatorDefinition>): IndicatorDefinition => ({
  ...live!,
  question: 'How many?',
  numerator: 'cases',
  denominator: 'none',
  ...said,
});

/** The fragments of the page, parsed, of a publication with these definitions and the rows of the papers. */
function drawn(definitions: IndicatorDefinition[]) {
  const fragments = drawFragments({ ...papersPublication(), definitions }, document);
  return (name: string) => JSDOM.fragment(fragments.get(`definitions/${name}`)!);
}

const hrefs = (part: ParentNode) => [...part.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('an entry of the page of definitions', () => {
  it('has an anchor that stays, its question, and terms with what is said of each', () => {
    const entry = definitionEntry(document, definition({ better: 'lower', caveats: 'Some.' }), {
      hasData: true,
    });
    expect(entry.querySelector('h3')!.outerHTML).toBe(
      '<h3 id="indicator-legal_live_cases">Live legal cases</h3>',
    );
    expect(entry.querySelector('.question')!.textContent).toBe('How many?');
    const terms = [...entry.querySelectorAll('dt')].map(({ textContent, nextElementSibling }) => [
      textContent,
      nextElementSibling!.localName,
      nextElementSibling!.textContent,
    ]);
    expect(terms).toContainEqual(['Direction', 'dd', 'lower is better']);
    expect(terms).toContainEqual(['What is approximated', 'dd', 'Some.']);
    expect(entry.querySelector('.marks')).toBeNull();
  });

  it('is marked where it is of the spine, and where there is no data', () => {
    const marks = (spine: boolean, hasData: boolean) =>
      [...definitionEntry(document, definition({ spine }), { hasData }).querySelectorAll('.tag')].map(
        ({ textContent }) => textContent,
      );
    expect(marks(true, true)).toEqual(['Spine']);
    expect(marks(false, false)).toEqual(['No data in this publication']);
    expect(marks(true, false)).toEqual(['Spine', 'No data in this publication']);
  });
});

describe('the page of definitions', () => {
  const page = drawn([
    definition({ family: 'legal', title: 'Alpha', areas: ['workforce'] }),
    definition({ id: 'made_up', family: 'legal', title: 'Zulu', spine: true, areas: ['workforce'] }),
    definition({ id: 'other', family: 'early_help', title: 'Mike', spine: true }),
  ]);

  it('has a section for each family in their order, in it the spine first', () => {
    const headings = [...page('families').querySelectorAll('h2, h3')].map(({ id }) => id);
    expect(headings).toEqual([
      'family-early_help',
      'indicator-other',
      'family-legal',
      'indicator-made_up',
      'indicator-legal_live_cases',
    ]);
  });

  it('marks just those of which the publication has no row', () => {
    const marked = [...page('families').querySelectorAll('article')].filter(({ textContent }) =>
      textContent.includes('No data in this publication'),
    );
    expect(marked.map((entry) => entry.querySelector('h3')!.id)).toEqual([
      'indicator-other',
      'indicator-made_up',
    ]);
    expect(page('finding').textContent).toBe(
      '3 indicators are defined; 2 have no data in this publication, and are marked.',
    );
  });

  it('leads to every indicator from its contents, and to the spine first', () => {
    expect(hrefs(page('contents'))).toEqual([
      '#spine',
      '#family-early_help',
      '#indicator-other',
      '#family-legal',
      '#indicator-made_up',
      '#indicator-legal_live_cases',
      '#areas',
    ]);
    expect(hrefs(page('spine'))).toEqual(['#indicator-other', '#indicator-made_up']);
    expect(page('spine').querySelector('h2')!.textContent).toBe('The spine: 2 to look at first');
  });

  it("lists the indicators of each of Ofsted's areas, and says of which there is none", () => {
    const areas = page('areas');
    expect([...areas.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(
      Object.values(OFSTED_AREAS),
    );
    const workforce = areas.querySelector('#area-workforce')!.nextElementSibling!;
    expect(hrefs(workforce)).toEqual(['#indicator-made_up', '#indicator-legal_live_cases']);
    expect(areas.querySelectorAll('ul')).toHaveLength(1);
    expect(areas.querySelector('#area-tracking_of_drift')!.nextElementSibling!.textContent).toBe(
      'No indicator tells of it.',
    );
  });

  it('stands without definitions, spine or data', () => {
    const bare = drawn([]);
    expect(bare('finding').textContent).toBe('No indicators are defined.');
    expect(bare('families').textContent).toBe('Indicators: no data yet.');
    expect(bare('spine').textContent).toContain('No indicator is marked as one to look at first.');
    const empty = drawFragments(emptyPublication(), document).get('definitions/families')!;
    expect(empty.match(/No data in this publication/g)).toHaveLength(papersPublication().definitions.length);
  });
});

it('names every family that an indicator may be of', () => {
  const all = Object.keys(FAMILIES).map((family) => definition({ id: family, family }));
  expect(drawn(all)('families').querySelectorAll('h2')).toHaveLength(Object.keys(FAMILIES).length);
});

it.each([
  [['a'], [], '1 indicator is defined; 1 has no data in this publication, and is marked.'],
  [['a', 'b'], ['a', 'b'], '2 indicators are defined, all with data in this publication.'],
])('says how many are defined and have data: %j, %j', (ids, withData, sentence) => {
  expect(
    definitionsFinding(
      ids.map((id) => ({ id })),
      new Set(withData),
    ),
  ).toBe(sentence);
});
