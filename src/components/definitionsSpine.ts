import type { IndicatorDefinition } from '../publication/tables.ts';
import { element } from './element.ts';
import { indicatorLink } from './indicatorLink.ts';
import { paragraph, section } from './section.ts';

/** The few indicators that are looked at first, each with its question and a link to its definition. */
export function definitionsSpine(document: Document, spine: readonly IndicatorDefinition[]): HTMLElement {
  if (spine.length === 0) {
    return section(
      document,
      'spine',
      'The spine',
      paragraph(document, 'No indicator is marked as one to look at first.'),
    );
  }
  const items = spine.map((each) =>
    element(
      document,
      'li',
      {},
      indicatorLink(document, each),
      each.question === '' ? null : element(document, 'span', { class: 'question' }, each.question),
    ),
  );
  return section(
    document,
    'spine',
    `The spine: ${spine.length} to look at first`,
    element(document, 'ul', { class: 'spine' }, ...items),
  );
}
