import type { CarePeriod, Child } from '../lives/life.ts';
import { needOn } from '../lives/need.ts';
import { addMonths, type Day, inWords } from '../time/days.ts';
import { teamOn } from './childrenInNeed.ts';
import { deliveriesOf, hasEnded, lastOf, latest, plainYesNo, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 8: children in care now, and those who left it in the last six months. */
export const showChildrenLookedAfter: ChildView = (child, { council: { timeline }, out }) => {
  for (const [which, period] of child.care.entries()) {
    const need = needOn(child, period.start);
    const earlier = child.care[which - 1];
    const second = earlier?.end != null && earlier.end > period.start - 365;
    const [first, last] = deliveriesOf(timeline, period.recorded, lastOf(period), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      if (period.start > asAt) continue;
      const ended = hasEnded(period, asAt);
      const ending = ended ? `${inWords(period.end)},${period.reason}` : ',';
      out.add(
        'children_looked_after',
        at,
        `${who(child, asAt)},${yesNo(child.disabled)},${yesNo(period.unaccompanied && period.start > asAt - 365)},${inWords(period.start)},${period.need},${plainYesNo(second)},${legalStatus(period, asAt)},${checks(child, period, asAt)},${ending},${placement(child, period, asAt)},${allocation(teamOn(need, asAt), child, at)}`,
      );
    }
  }
};

function legalStatus({ statuses }: CarePeriod, asAt: Day): string {
  const { from, code } = statuses.findLast(({ from: since }) => since <= asAt) ?? statuses[0]!;
  return `${inWords(from)},${code}`;
}

/** Review, visit, permanence plan, reviewing officer, health, teeth and how many placements. */
function checks(child: Child, { start, plan, placements }: CarePeriod, asAt: Day): string {
  const within = (day: Day | null, recorded: Day) =>
    day !== null && day >= start && recorded <= asAt ? day : null;
  const review = latest(
    child.reviews,
    ({ kind, held, recorded }) => (kind === 'Looked after review' ? within(held, recorded) : null),
    asAt,
  );
  const visit = latest(
    child.visits,
    ({ kind, made, recorded }) => (kind === 'Looked after' ? within(made, recorded) : null),
    asAt,
  );
  const done = (kind: string) =>
    latest(
      child.health,
      (check) => (check.kind.endsWith(kind) ? within(check.done, check.recorded) : null),
      asAt,
    );
  const reviewed = inWords(review?.held ?? null);
  const yearAgo = addMonths(asAt, -12);
  const several = placements.filter(
    ({ from }, at) => from <= asAt && (placements[at + 1]?.from ?? asAt + 1) > yearAgo,
  ).length;
  // A child looked after for less than half a year has no plan for good yet.
  const permanence = asAt < start + 120 ? 'a) Return to family' : plan;
  return `${reviewed},${inWords(visit?.made ?? null)},${permanence},${reviewed},${inWords(done('ealth assessment')?.done ?? null)},${inWords(done('Dental check')?.done ?? null)},${several}`;
}

function placement(child: Child, { placements }: CarePeriod, asAt: Day): string {
  const now = placements.findLast(({ from }) => from <= asAt) ?? placements[0]!;
  const times = child.missing.filter(
    ({ start, recorded }) => recorded <= asAt && start <= asAt && start > asAt - 365,
  );
  const missing = times.filter(({ away }) => !away).length;
  const last = times.at(-1);
  const interview = last ? `${yesNo(last.offered)},${yesNo(last.accepted)}` : ',';
  const where = now.out ? 'b) Out,Neighbourshire' : 'a) In,Exampleshire';
  const home = / K2:| S1:/.test(now.type) ? `SC9${String(now.address).padStart(5, '0')}` : '';
  return `${inWords(now.from)},${now.type},${now.provider},ZZ${now.address} 1ZZ,${home},${where},${missing},${times.length - missing},${interview}`;
}
