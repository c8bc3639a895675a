import { element } from './element.ts';

/** Where a reader looks for a figure or a page by words; it needs scripts, and is hidden until they run. */
export function searchBox(document: Document): HTMLElement {
  return element(
    document,
    'form',
    { class: 'search', role: 'search', hidden: true },
    element(
      document,
      'label',
      {},
      'Search',
      element(document, 'input', { type: 'search', name: 'words', autocomplete: 'off' }),
    ),
    element(document, 'ul', { class: 'found', 'aria-label': 'Found' }),
    element(document, 'p', { role: 'status' }),
  );
}
