import type { IndicatorDefinition } from '../publication/tables.ts';
import { describeDefinition } from '../words/describeDefinition.ts';
import { element } from './element.ts';
import { indicatorAnchor } from './indicatorLink.ts';

/** One indicator: its title as heading, the question that it answers, and all that its definition says. */
export function definitionEntry(
  document: Document,
  definition: IndicatorDefinition,
  { hasData }: { hasData: boolean },
): HTMLElement {
  const { id, title, question, spine } = definition;
  const anchor = indicatorAnchor(id);
  const marks = [...(spine ? ['Spine'] : []), ...(hasData ? [] : ['No data in this publication'])];
  return element(
    document,
    'article',
    { class: 'definition', 'aria-labelledby': anchor },
    element(document, 'h3', { id: anchor }, title),
    marks.length > 0 &&
      element(
        document,
        'p',
        { class: 'marks' },
        ...marks.flatMap((mark) => [element(document, 'span', { class: 'tag' }, mark), ' ']),
      ),
    question !== '' && element(document, 'p', { class: 'question' }, question),
    element(
      document,
      'dl',
      {},
      ...describeDefinition(definition).flatMap(([term, words]) => [
        element(document, 'dt', {}, term),
        element(document, 'dd', {}, words),
      ]),
    ),
  );
}
