import { type Day, firstOfMonth } from '../../src/calendar/day.ts';
import { dayIn, groupBy, textIn } from './council.ts';
import { one, type Recomputed } from './told.ts';

const SOCIAL_WORKERS = [
  'Social worker',
  'Senior social worker',
  'Newly qualified social worker',
  'Team manager',
  'Senior manager',
];

export const averageCaseload: Recomputed = {
  id: 'average_caseload',
  needs: ['clean.caseloads'],
  standing: (council, end) => {
    const ofMonth = council.rows('clean.caseloads').filter((row) => inMonthUpTo(dayIn(row, 'as_at')!, end));
    const lastOf = new Map(
      [...groupBy(ofMonth, (row) => textIn(row, 'team')!)].map(([team, rows]) => [
        team,
        Math.max(...rows.map((row) => dayIn(row, 'as_at')!)),
      ]),
    );
    const namesRoles = new Set(ofMonth.filter(({ role }) => role !== null).map((row) => dayIn(row, 'as_at')));
    return ofMonth
      .filter((row) => dayIn(row, 'as_at') === lastOf.get(textIn(row, 'team')!))
      .filter((row) =>
        // A count that names nobody's role is of social workers.
        row.role === null
          ? !namesRoles.has(dayIn(row, 'as_at'))
          : SOCIAL_WORKERS.includes(textIn(row, 'role')!),
      )
      .filter(({ cases, fte }) => (cases as number) > 0 && fte !== null && (fte as number) > 0)
      .map((row) => ({
        day: end,
        numerator: row.cases as number,
        denominator: row.fte as number,
        team: textIn(row, 'team'),
        members: { role: textIn(row, 'role') },
      }));
  },
};

const inMonthUpTo = (day: Day, end: Day) => day <= end && firstOfMonth(day) === firstOfMonth(end);

export const supervisionInTime: Recomputed = {
  id: 'supervision_in_time',
  needs: ['clean.supervision'],
  events: (council) =>
    council.rows('clean.supervision').flatMap((row) => {
      const due = dayIn(row, 'due')!;
      const held = dayIn(row, 'held');
      // One that is due on the last day may still be held.
      if (held === null && due >= council.asAt) return [];
      return {
        day: due,
        numerator: one(held !== null && held <= due),
        denominator: 1,
        team: textIn(row, 'team'),
        members: { kind: textIn(row, 'kind') },
      };
    }),
};
