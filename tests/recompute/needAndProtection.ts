import { addWorkingDays } from '../../src/calendar/workingDays.ts';
import { byChild, type Council, dayIn, type PlainRow, textIn } from './council.ts';
import { durationBand, isOpen } from './periods.ts';
import { one, type Recomputed, type Told } from './told.ts';

export const childrenInNeed: Recomputed = {
  id: 'children_in_need',
  needs: ['clean.children_in_need'],
  standing: (council, end) =>
    openOf(council.rows('clean.children_in_need'), 'cin_start_date', 'cin_closure_date', end).map((row) => ({
      day: end,
      numerator: 1,
      denominator: null,
      team: textIn(row, 'allocated_team'),
      child: textIn(row, 'child_id')!,
      members: {
        primary_need: textIn(row, 'primary_need'),
        duration: durationBand(dayIn(row, 'cin_start_date')!, end),
      },
    })),
};

export const childProtectionPlans: Recomputed = {
  id: 'child_protection_plans',
  needs: ['clean.child_protection'],
  standing: (council, end) =>
    openOf(council.rows('clean.child_protection'), 'plan_start_date', 'plan_end_date', end).map((row) => ({
      day: end,
      numerator: 1,
      denominator: null,
      team: textIn(row, 'allocated_team'),
      child: textIn(row, 'child_id')!,
      members: { category_of_abuse: textIn(row, 'latest_category_of_abuse') },
    })),
};

/** Rows that are open at the end of a day, one for each child: of two the one that began last. */
function openOf(rows: readonly PlainRow[], from: string, to: string, end: number): PlainRow[] {
  const open = rows.filter((row) => isOpen(dayIn(row, from)!, dayIn(row, to), end));
  return [...byChild(open).values()].map((same) =>
    same.reduce((last, row) => (dayIn(row, from)! > dayIn(last, from)! ? row : last)),
  );
}

export const childProtectionVisitsInTime: Recomputed = {
  id: 'child_protection_visits_in_time',
  needs: ['clean.visits', 'clean.child_protection'],
  events: (council) => {
    const visits = council.rows('clean.visits').filter((row) => row.kind === 'Child protection');
    const plans = byChild(council.rows('clean.child_protection'));
    return [...byChild(visits)].flatMap(([child, rows]) => visitsDue(council, rows, plans.get(child) ?? []));
  },
};

/**
 * The visits of one child that fell due while a plan was open: on the day that was set, else by the council's interval
 * after the visit before, where that was under the same plan. One that may still be made today is neither in time nor late.
 */
function visitsDue(council: Council, rows: readonly PlainRow[], plans: readonly PlainRow[]): Told[] {
  const interval = council.threshold('child_protection_visit');
  return rows.flatMap((row) => {
    const made = dayIn(row, 'visited_on');
    const set = dayIn(row, 'due');
    const before = rows
      .map((other) => dayIn(other, 'visited_on'))
      .filter((day): day is number => day !== null && made !== null && day < made);
    const from = set ?? (before.length === 0 ? null : Math.max(...before));
    if (from === null || (set === null && interval === null)) return [];
    const due = set ?? addWorkingDays(from, interval!);
    const planned = plans.some(
      (plan) => dayIn(plan, 'plan_start_date')! <= from && isOpen(from, dayIn(plan, 'plan_end_date'), due),
    );
    if (!planned || (made === null && due >= council.asAt)) return [];
    return {
      day: due,
      numerator: one(made !== null && made <= due),
      denominator: 1,
      team: textIn(row, 'team'),
      child: textIn(row, 'child_id')!,
    };
  });
}
