import type { ChangeRow } from '../publication/tables.ts';
import { type Change, changeAt } from '../statistics/changeAt.ts';
import { directionOf, kindOf, rankChanges } from '../statistics/rankChanges.ts';
import { selectionOf, type View } from '../view/view.ts';
import { describeSignal } from '../words/describeSignal.ts';
import type { RegionData } from './region.ts';

/** A change as it is read out. */
export type Told = Pick<ChangeRow, 'indicator' | 'direction' | 'sentence'>;

/**
 * The real changes of a month, the worst first: of the latest month as the publication ranks them, of another by the same
 * rules. Those of the indicators at hand (`ofPage`) or, of the latest month, of every indicator.
 */
export function realChanges(
  data: RegionData,
  view: View,
  month: string,
  { every }: { every: boolean },
): { real: Told[]; ofPage: boolean } {
  const published = publishedOf(data, view, month, every);
  return { real: published ?? workedOut(data, view, month), ofPage: published === null || !every };
}

/** The indicators at hand of which a month is a real change for the worse, by id. */
export function worseOf(data: RegionData, view: View, month: string): Set<string> {
  const published = publishedOf(data, view, month, false);
  if (published)
    return new Set(published.flatMap(({ indicator, direction }) => (direction === 'worse' ? indicator : [])));
  const worse = movedIn(data, view, month).filter((change) => directionOf(change) === 'worse');
  return new Set(worse.map(({ definition }) => definition.id));
}

/** What the publication tells of the month as real; null where it is another month than its latest. */
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
      (row) =>
        row.kind === 'real' &&
        row.breakdown === breakdown &&
        row.member === member &&
        (every || own.has(row.indicator)),
    )
    .sort((a, b) => a.rank - b.rank);
}

function workedOut(data: RegionData, view: View, month: string): Told[] {
  return rankChanges(movedIn(data, view, month)).map((change) => ({
    indicator: change.definition.id,
    direction: directionOf(change),
    sentence: describeSignal(change),
  }));
}

/** The real changes of a month, in the order of the indicators. */
function movedIn({ definitions, figures }: RegionData, view: View, month: string): Change[] {
  const changes = definitions.flatMap((definition) => {
    const selection = selectionOf(definition.id, view);
    // Where no rule is broken nothing is real.
    if (figures.rule(selection, month) === null) return [];
    const { points, breakdown, member } = figures.series(selection);
    const at = points.findLastIndex((point) => point.month === month);
    const point = points[at];
    if (!point || point.value === null || point.provisional) return [];
    return changeAt(definition, { ...point, breakdown, member }, point, points[at - 1]);
  });
  return changes.filter((change) => kindOf(change) === 'real');
}
