import { addMonths, type Day } from '../../src/calendar/day.ts';
import { addWorkingDays } from '../../src/calendar/workingDays.ts';
import { byChild, type Council, dayIn, groupBy, type PlainRow, textIn } from './council.ts';
import { coveredMonths } from './coverage.ts';
import { type Care, periodsOfCare } from './lookedAfter.ts';
import { isOpen } from './periods.ts';
import { one, type Recomputed, type Told } from './told.ts';

/** Something that fell due, and when it was done. */
interface Due {
  due: Day;
  done: Day | null;
  team: string | null;
}

/** Of what fell due while the child was looked after what was done, or can no longer be done in time. */
const whileInCare = ({ child, from, to }: Care, dues: readonly Due[], asAt: Day): Told[] =>
  dues
    .filter(({ due, done }) => isOpen(from, to, due) && (done !== null || due < asAt))
    .map(({ due, done, team }) => ({
      day: due,
      numerator: one(done !== null && done <= due),
      denominator: 1,
      team,
      child,
    }));

export const lookedAfterReviewsInTime: Recomputed = {
  id: 'looked_after_reviews_in_time',
  needs: ['clean.children_looked_after', 'clean.reviews'],
  events: (council) => {
    const held = byChild(
      council
        .rows('clean.reviews')
        .filter((row) => row.kind === 'Looked after review' && isHeld(row, council.asAt)),
    );
    return periodsOfCare(council).flatMap((care) =>
      whileInCare(care, reviewsDue(council, care, held.get(care.child) ?? []), council.asAt),
    );
  },
};

const isHeld = (row: PlainRow, asAt: Day) => {
  const held = dayIn(row, 'held');
  return held !== null && held <= asAt;
};

function reviewsDue(council: Council, care: Care, rows: readonly PlainRow[]): Due[] {
  const { from, to, team } = care;
  const days = rows
    .map((row) => dayIn(row, 'held')!)
    .filter((day) => day >= from && (to === null || day <= to))
    .sort((a, b) => a - b);
  const listFrom = Math.min(...coveredMonths(council, 'clean.reviews'));
  const wholeCareIsListed = from >= listFrom;
  const later = council.limit('looked_after_later_review');
  const dues: Due[] = [];
  for (let at = 0; at <= days.length; at++) {
    const before = days[at - 1];
    const due = wholeCareIsListed
      ? before === undefined
        ? addWorkingDays(from, council.limit('looked_after_first_review'))
        : addMonths(before, at === 1 ? council.limit('looked_after_second_review') : later)
      : addMonths(before ?? listFrom, later);
    dues.push({ due, done: days[at] ?? null, team });
  }
  return dues;
}

export const lookedAfterVisitsInTime: Recomputed = {
  id: 'looked_after_visits_in_time',
  needs: ['clean.children_looked_after', 'clean.visits'],
  events: (council) => {
    const visits = byChild(council.rows('clean.visits').filter((row) => row.kind === 'Looked after'));
    const periods = groupBy(periodsOfCare(council), ({ child }) => child);
    return [...periods].flatMap(([child, ofChild]) =>
      ofChild.flatMap((care) => {
        const next = Math.min(...ofChild.map(({ from }) => from).filter((from) => from > care.from));
        const dues = visitsDue(council, care, next, visits.get(child) ?? []);
        return whileInCare(care, dues, council.asAt);
      }),
    );
  },
};

/** The visits from the start of a period of care to that of the child's next, and the one that the list leaves out. */
function visitsDue(council: Council, { from, team }: Care, next: Day, rows: readonly PlainRow[]): Due[] {
  const visits = rows
    .map((row) => ({ due: dayIn(row, 'due'), done: dayIn(row, 'visited_on'), team: textIn(row, 'team') }))
    .map((visit) => ({ ...visit, at: visit.done ?? visit.due! }))
    .filter(({ at }) => at >= from && at < next)
    .sort((a, b) => a.at - b.at);
  const first = from + 7 * council.limit('looked_after_first_visit');
  const last = visits.at(-1);
  if (!last) return [{ due: first, done: null, team }];
  const dues = visits.map(({ due, done, team }, at): Due => {
    const before = visits.slice(0, at).findLast((earlier) => earlier.done !== null)?.done ?? null;
    const byLaw = before === null ? first : before + 7 * council.limit('looked_after_visit');
    return { due: due ?? byLaw, done, team };
  });
  if (last.done !== null)
    dues.push({ due: addMonths(last.done, council.limit('looked_after_visit_long_term')), done: null, team });
  return dues;
}
