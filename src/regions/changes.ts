import { element } from '../components/element.ts';
import { noData } from '../components/noData.ts';
import { section } from '../components/section.ts';
import type { ChangeRow } from '../publication/tables.ts';
import { changeAt } from '../statistics/changeAt.ts';
import { directionOf, kindOf, rankChanges } from '../statistics/rankChanges.ts';
import { selectionOf, type View, viewQuery } from '../view/view.ts';
import { changesFinding } from '../words/changesFinding.ts';
import { describeSignal } from '../words/describeSignal.ts';
import { monthShown, type RegionData } from './region.ts';

/** So many are read out in a meeting; the pages of the families have the rest. */
const MOST = 12;

/** Asks for the changes of all indicators of the publication. */
export const EVERY = 'every indicator';

type Told = Pick<ChangeRow, 'indicator' | 'kind' | 'direction' | 'sentence'>;

/**
 * What changed in the month, in sentences, worst real change first: in the indicators of this page, or, where `of` is
 * `every indicator`, in all of them. All are told of the latest month alone, as the publication ranks them; of another
 * month, those of this page, by the same rules.
 */
export function changes(data: RegionData, view: View, document: Document, of?: string): HTMLElement {
  const month = monthShown(data, view);
  if (month === null) return section(document, 'changes', 'What changed', noData(document, 'Changes'));
  const every = of === EVERY;
  const published = publishedOf(data, view, month, every);
  const told = published ?? workedOut(data, view, month);
  const real = told.filter(({ kind }) => kind === 'real');
  const finding = changesFinding(real, { view, month, ofPage: published === null || !every });
  return section(
    document,
    'changes',
    finding,
    element(
      document,
      'ol',
      { class: 'changes' },
      ...real
        .slice(0, MOST)
        .map(({ indicator, direction, sentence }) =>
          element(
            document,
            'li',
            { class: `change ${direction}` },
            element(document, 'span', { class: 'direction' }, DIRECTIONS[direction]),
            ' ',
            element(document, 'a', { href: `/indicators/${indicator}${viewQuery(view)}` }, sentence),
          ),
        ),
    ),
    real.length > MOST &&
      element(
        document,
        'p',
        { class: 'about' },
        `And ${real.length - MOST} more, ${every ? 'each on the page of its family' : 'in the table below'}.`,
      ),
  );
}

const DIRECTIONS: Record<ChangeRow['direction'], string> = {
  worse: 'Worse',
  better: 'Better',
  neither: 'Changed',
};

/** What the publication tells of the month; null where it is another month than its latest. */
function publishedOf(
  { changes: all, definitions }: RegionData,
  { part }: View,
  month: string,
  every: boolean,
): Told[] | null {
  const { breakdown, member } = part ?? { breakdown: 'all', member: 'all' };
  if (!all.some((row) => row.month === month)) return null;
  const own = new Set(definitions.map(({ id }) => id));
  return all
    .filter(
      (row) => row.breakdown === breakdown && row.member === member && (every || own.has(row.indicator)),
    )
    .sort((a, b) => a.rank - b.rank);
}

function workedOut({ definitions, figures }: RegionData, view: View, month: string): Told[] {
  const movements = definitions.flatMap((definition) => {
    const { points, breakdown, member } = figures.series(selectionOf(definition.id, view));
    const at = points.findIndex((point) => point.month === month);
    if (at < 0 || points[at]!.value === null || points[at]!.provisional) return [];
    return changeAt(
      definition,
      points.map((point) => ({ ...point, breakdown, member })),
      points,
      at,
    );
  });
  return rankChanges(movements).map((change) => ({
    indicator: change.definition.id,
    kind: kindOf(change),
    direction: directionOf(change),
    sentence: describeSignal(change),
  }));
}
