import { element } from '../components/element.ts';
import { DIRECTIONS } from '../regions/changes.ts';
import type { Told } from '../regions/realChanges.ts';

/** Real changes in sentences, in the order given, each with its direction in a word. */
export function changesList(document: Document, changes: readonly Told[]): HTMLElement | null {
  if (changes.length === 0) return null;
  return element(
    document,
    'ol',
    { class: 'changes' },
    ...changes.map(({ direction, sentence }) =>
      element(
        document,
        'li',
        { class: `change ${direction}` },
        element(document, 'span', { class: 'direction' }, DIRECTIONS[direction]),
        ' ',
        sentence,
      ),
    ),
  );
}
