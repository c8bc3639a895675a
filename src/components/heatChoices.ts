import { element } from './element.ts';
import { FILTERS } from './filterBar.ts';

/** What the cells of heat maps are coloured by. Of the form of filters; without scripts it is not shown. */
export function colourChoice(document: Document): HTMLElement {
  const radio = (value: string, words: string) =>
    element(
      document,
      'label',
      {},
      element(document, 'input', {
        type: 'radio',
        name: 'colour',
        value,
        form: FILTERS,
        checked: value === 'chart',
      }),
      words,
    );
  return element(
    document,
    'fieldset',
    { class: 'choice' },
    element(document, 'legend', {}, 'Colour the cells by'),
    radio('chart', 'what the control chart says'),
    radio('rag', 'the target: red, amber or green'),
  );
}

/** Which indicator the parts of a page show that show one at a time, the usual one first. */
export function indicatorChoice(
  document: Document,
  indicators: readonly { id: string; title: string }[],
): HTMLElement {
  return element(
    document,
    'label',
    { class: 'choice' },
    'Indicator',
    element(
      document,
      'select',
      { name: 'indicator', form: FILTERS },
      ...indicators.map(({ id, title }) => element(document, 'option', { value: id }, title)),
    ),
  );
}
