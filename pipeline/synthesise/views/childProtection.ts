import type { Child, ProtectionPlan } from '../lives/life.ts';
import { needOn } from '../lives/need.ts';
import { type Day, inWords } from '../time/days.ts';
import { teamOn } from './childrenInNeed.ts';
import { deliveriesOf, hasEnded, lastOf, latest, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 7: child protection plans now or in the last six months. */
export const showChildProtection: ChildView = (child, { council: { timeline }, out }) => {
  for (const plan of child.plans) {
    const need = needOn(child, plan.start);
    const [first, last] = deliveriesOf(timeline, plan.recorded, lastOf(plan), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const category = asAt >= plan.changed ? plan.latest : plan.initial;
      const ended = hasEnded(plan, asAt) ? inWords(plan.end) : '';
      out.add(
        'child_protection',
        at,
        `${who(child, asAt)},${yesNo(child.disabled)},${inWords(plan.start)},${plan.initial},${category},${lastVisit(child, plan, asAt)},${lastReview(child, plan, asAt)},${ended},b) No,${plan.previous},${allocation(teamOn(need, asAt), child, at)}`,
      );
    }
  }
};

function lastVisit({ visits }: Child, { start }: ProtectionPlan, asAt: Day): string {
  const visit = latest(
    visits,
    ({ kind, made, recorded }) => (kind === 'Child protection' && recorded <= asAt ? made : null),
    asAt,
  );
  return visit === null || visit.made! < start
    ? ','
    : `${inWords(visit.made)},${yesNo(visit.seen && visit.alone)}`;
}

function lastReview({ reviews }: Child, { start }: ProtectionPlan, asAt: Day): string {
  const review = latest(
    reviews,
    ({ kind, held, recorded }) => (kind.startsWith('Child protection') && recorded <= asAt ? held : null),
    asAt,
  );
  return review === null || review.held! < start ? '' : inWords(review.held);
}
