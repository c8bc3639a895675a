import { ageOn } from '../../src/calendar/age.ts';
import { addMonths, type Day } from '../../src/calendar/day.ts';
import { describeChildren } from './children.ts';
import { byChild, dayIn, type PlainRow, textIn } from './council.ts';
import { inCare } from './lookedAfter.ts';
import { one, type Recomputed } from './told.ts';

export const healthAssessmentsInTime: Recomputed = {
  id: 'health_assessments_in_time',
  needs: ['clean.children_looked_after', 'clean.health_checks'],
  standing: (council, end) => {
    // Twelve months to 28 February begin on 1 March.
    const since = addMonths(end + 1, -council.limit('health_assessment'));
    const done = byChild(council.rows('clean.health_checks').filter((row) => isAssessment(row, since, end)));
    const daysOf = (child: string) => new Set(done.get(child)?.map((row) => row.done_on)).size;
    const children = describeChildren(council);
    return inCare(council, end)
      .filter(({ from }) => addMonths(from, council.limit('looked_after_a_year')) <= end)
      .map(({ child, team }) => {
        const born = children.get(child)?.born ?? null;
        const wanted = born !== null && (ageOn(born, end) ?? 0) < 5 ? 2 : 1;
        return {
          day: end,
          numerator: one(daysOf(child) >= wanted),
          denominator: 1,
          team,
          child,
        };
      });
  },
};

function isAssessment(row: PlainRow, since: Day, end: Day): boolean {
  const day = dayIn(row, 'done_on');
  return (
    (row.kind === 'Initial health assessment' || row.kind === 'Health assessment') &&
    !['Planned', 'Refused', 'Cancelled'].includes(textIn(row, 'status') ?? '') &&
    day !== null &&
    day >= since &&
    day <= end
  );
}
