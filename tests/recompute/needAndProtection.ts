import { addWorkingDays } from '../../src/calendar/workingDays.ts';
import { byChild, type Council, dayIn, textIn } from './council.ts';
import { durationBand, isOpen } from './periods.ts';
import { one, type Recomputed, type Told } from './told.ts';

export const childrenInNeed: Recomputed = {
  id: 'children_in_need',
  needs: ['clean.children_in_need'],
  standing: (council, end) =>
    council
      .rows('clean.children_in_need')
      .filter((row) => isOpen(dayIn(row, 'cin_start_date')!, dayIn(row, 'cin_closure_date'), end))
      .map((row) => ({
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
    council
      .rows('clean.child_protection')
      .filter((row) => isOpen(dayIn(row, 'plan_start_date')!, dayIn(row, 'plan_end_date'), end))
      .map((row) => ({
        day: end,
        numerator: 1,
        denominator: null,
        team: textIn(row, 'allocated_team'),
        child: textIn(row, 'child_id')!,
        members: { category_of_abuse: textIn(row, 'latest_category_of_abuse') },
      })),
};

export const childProtectionVisitsInTime: Recomputed = {
  id: 'child_protection_visits_in_time',
  needs: ['clean.visits'],
  events: (council) => {
    const visits = council.rows('clean.visits').filter((row) => row.kind === 'Child protection');
    return [...byChild(visits).values()].flatMap((rows) => dueVisits(council, rows));
  },
};

/** The visits of one child that fell due: on the day that was set, else by the council's interval after the one before. */
function dueVisits(council: Council, rows: ReturnType<Council['rows']>): Told[] {
  const interval = council.threshold('child_protection_visit');
  return rows.flatMap((row) => {
    const made = dayIn(row, 'visited_on');
    const before = rows
      .map((other) => dayIn(other, 'visited_on'))
      .filter((day) => day !== null && made !== null && day < made) as number[];
    const due =
      dayIn(row, 'due') ??
      (interval === null || before.length === 0 ? null : addWorkingDays(Math.max(...before), interval));
    if (due === null) return [];
    return {
      day: due,
      numerator: one(made !== null && made <= due),
      denominator: 1,
      team: textIn(row, 'team'),
      child: textIn(row, 'child_id')!,
    };
  });
}
