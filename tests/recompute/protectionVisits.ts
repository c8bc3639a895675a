import type { Day } from '../../src/calendar/day.ts';
import { addWorkingDays } from '../../src/calendar/workingDays.ts';
import { byChild, type Council, dayIn, groupBy, type PlainRow, textIn } from './council.ts';
import { plansOf } from './needAndProtection.ts';
import { isOpen, type Period } from './periods.ts';
import { one, type Recomputed, type Told } from './told.ts';

export const childProtectionVisitsInTime: Recomputed = {
  id: 'child_protection_visits_in_time',
  needs: ['clean.visits', 'clean.child_protection'],
  events: (council) => {
    const visits = council.rows('clean.visits').filter((row) => row.kind === 'Child protection');
    const plans = groupBy(plansOf(council), ({ child }) => child);
    return [...byChild(visits)].flatMap(([child, rows]) =>
      visitsDue(council, rows).flatMap((visit) => toldOf(council, child, visit, plans.get(child) ?? [])),
    );
  },
};

/** A visit that was made or is to be made. */
interface Visit {
  /** The day that was set for it. */
  set: Day | null;
  made: Day | null;
  /** When the one before was made. */
  before: Day | null;
  team: string | null;
}

/** The visits of one child, and the one after the last where that was made and the list names no other. */
function visitsDue(council: Council, rows: readonly PlainRow[]): Visit[] {
  const listed = rows
    .map((row) => ({ set: dayIn(row, 'due'), made: dayIn(row, 'visited_on'), team: textIn(row, 'team') }))
    .sort((a, b) => (a.made ?? a.set!) - (b.made ?? b.set!));
  const visits = listed.map(
    (visit, at): Visit => ({
      ...visit,
      before: listed.slice(0, at).findLast(({ made }) => made !== null)?.made ?? null,
    }),
  );
  const last = listed.at(-1)!;
  if (last.made !== null && council.threshold('child_protection_visit') !== null)
    visits.push({ set: null, made: null, before: last.made, team: last.team });
  return visits;
}

/**
 * A visit that fell due while a plan was open: on the day that was set, else by the council's interval after the visit
 * before, where that was under the same plan. One that may still be made today is neither in time nor late.
 */
function toldOf(council: Council, child: string, visit: Visit, plans: readonly Period[]): Told[] {
  const { set, made, before, team } = visit;
  const interval = council.threshold('child_protection_visit');
  const from = set ?? before;
  if (from === null || (set === null && interval === null)) return [];
  const due = set ?? addWorkingDays(from, interval!);
  const planned = plans.some((plan) => plan.from <= from && isOpen(from, plan.to, due));
  if (!planned || (made === null && due >= council.asAt)) return [];
  return [{ day: due, numerator: one(made !== null && made <= due), denominator: 1, team, child }];
}
