import type { Figures } from '../publication/figures.ts';
import { PART_KINDS, type PartKind, WHOLE } from '../view/view.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { viewWords } from '../words/viewWords.ts';
import { element } from './element.ts';

/** The id of the form; a control elsewhere in the page belongs to it by `form`. */
export const FILTERS = 'filters';

export interface FilterChoices {
  /** The latest first; null where a page shows no month. */
  months: readonly string[] | null;
  parts: Readonly<Record<PartKind, readonly string[]>>;
}

/** What readers can choose: the months of some indicators that are over, and the parts of the service in any of them. */
export function filterChoices(figures: Figures, indicators: readonly string[]): FilterChoices {
  const months = indicators.flatMap((indicator) =>
    figures
      .series({ indicator })
      .points.filter(({ provisional }) => !provisional)
      .map(({ month }) => month),
  );
  const membersOf = (kind: PartKind) =>
    [...new Set(indicators.flatMap((indicator) => figures.members(indicator, kind)))].sort();
  return {
    months: [...new Set(months)].sort().reverse(),
    parts: { team: membersOf('team'), service: membersOf('service'), locality: membersOf('locality') },
  };
}

/** The parts of the service of which there are rows. */
export function partsIn(rows: readonly { breakdown: string; member: string }[]): FilterChoices['parts'] {
  const membersOf = (kind: PartKind) =>
    [...new Set(rows.filter(({ breakdown }) => breakdown === kind).map(({ member }) => member))].sort();
  return { team: membersOf('team'), service: membersOf('service'), locality: membersOf('locality') };
}

/**
 * Where a reader chooses a month and a part of the service, and reads which are shown: also before the first choice, which
 * else would move all that is below. It needs scripts, so it is hidden until they run; what was chosen stands in the address.
 */
export function filterBar(document: Document, { months, parts }: FilterChoices): HTMLElement {
  const option = (value: string, words: string) => element(document, 'option', { value }, words);
  const groups = (Object.keys(PART_KINDS) as PartKind[])
    .filter((kind) => parts[kind].length > 0)
    .map((kind) =>
      element(
        document,
        'optgroup',
        { label: PART_KINDS[kind] },
        ...parts[kind].map((member) => option(`${kind}=${member}`, member)),
      ),
    );
  return element(
    document,
    'form',
    { id: FILTERS, class: 'filters', 'aria-label': 'What to show', hidden: true },
    months &&
      element(
        document,
        'label',
        {},
        'Month',
        element(
          document,
          'select',
          { name: 'month' },
          option('', months[0] ? `Latest: ${formatLongMonth(months[0])}` : 'Latest'),
          ...months.slice(1).map((month) => option(month, formatLongMonth(month))),
        ),
      ),
    element(
      document,
      'label',
      {},
      'Part of the service',
      element(document, 'select', { name: 'part' }, option('', 'The whole service'), ...groups),
    ),
    element(document, 'button', { type: 'reset' }, 'Show the whole service'),
    element(document, 'p', { class: 'shown', role: 'status' }, `${viewWords(WHOLE, months?.[0] ?? null)}.`),
  );
}
