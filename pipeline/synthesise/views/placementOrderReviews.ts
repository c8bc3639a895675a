import { teamFor } from '../council/council.ts';
import type { AdoptionPlan, Child } from '../lives/life.ts';
import { addMonths, type Day, inWords } from '../time/days.ts';
import { dayBy } from './show.ts';
import type { ChildView } from './view.ts';

/** Children with a placement order in force, and the reviews of it (Adoption Agencies Regulations 2005, reg 36). */
export const showPlacementOrderReviews: ChildView = (child, { council, out }) => {
  const { ends } = council.timeline;
  const team = teamFor(council, 'adoption', '', child.serial).name;
  for (const plan of child.adoption) {
    const { order, adopted, reversed, placed } = plan;
    if (order === null) continue;
    // Of a family with several children some go to other homes than their brothers and sisters.
    const apart = child.family.children.length > 1 && child.serial % 3 !== 0;
    for (const [at, asAt] of ends.entries()) {
      const over = adopted ?? (reversed === null ? null : reversed + 90);
      if (order > asAt || (over !== null && over <= asAt)) continue;
      const changed = reversed !== null && reversed <= asAt;
      const { last, due } = reviewsBy(child, plan, order, asAt);
      const decision = changed ? 'Change plan' : last === null ? '' : 'Plan remains adoption';
      const answer = changed ? 'Yes' : 'No';
      const siblings = apart ? `Yes,${child.serial % 4 === 0 ? '' : inWords(order - 21)}` : 'No,';
      out.add(
        'placement_order_reviews',
        at,
        `${child.id},${inWords(order)},${dayBy(placed, asAt)},${inWords(last)},${inWords(due)},${decision},${answer},${answer},${siblings},${team}`,
      );
    }
  }
};

/**
 * The last review before a day, and when the next is due: three months after the order, then every six; once placed after
 * four weeks, three months, then every six.
 */
function reviewsBy({ serial }: Child, { placed }: AdoptionPlan, order: Day, asAt: Day) {
  let last: Day | null = null;
  let due = addMonths(order, 3);
  for (let at = 0; ; at++) {
    const isFirstSince = placed !== null && placed <= due && (last === null || last < placed);
    if (isFirstSince) due = placed + 28;
    const held = due + ((serial + at) % 5 === 0 ? 18 : -((serial + at) % 7));
    if (held > asAt) return { last, due };
    last = held;
    due = addMonths(held, isFirstSince && held > placed ? 3 : 6);
  }
}
