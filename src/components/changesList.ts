import type { ChangeRow } from '../publication/tables.ts';
import type { Told } from '../regions/realChanges.ts';
import { element } from './element.ts';

/** How a change is called, by its direction. */
const DIRECTIONS: Record<ChangeRow['direction'], string> = {
  worse: 'Worse',
  better: 'Better',
  neither: 'Changed',
};

/**
 * Real changes in sentences, in the order given, each with its direction in a word; null where there are none.
 * @param href the page of an indicator; without it the sentences are no links
 */
export function changesList(
  document: Document,
  changes: readonly Told[],
  href?: (indicator: string) => string,
): HTMLElement | null {
  if (changes.length === 0) return null;
  return element(
    document,
    'ol',
    { class: 'changes' },
    ...changes.map(({ indicator, direction, sentence }) =>
      element(
        document,
        'li',
        { class: `change ${direction}` },
        element(document, 'span', { class: 'direction' }, DIRECTIONS[direction]),
        ' ',
        href ? element(document, 'a', { href: href(indicator) }, sentence) : sentence,
      ),
    ),
  );
}
