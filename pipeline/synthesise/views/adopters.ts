import type { AdoptionPlan } from '../lives/life.ts';
import type { Day } from '../time/days.ts';
import { dayBy } from './show.ts';
import type { ChildView } from './view.ts';

/** Annex A list 11: those who adopt, from their enquiry on, until twelve months after the order. */
export const showAdopters: ChildView = (child, { council: { timeline }, out }) => {
  for (const plan of child.adoption) {
    const { matched, adopted } = plan;
    if (matched === null) continue;
    const people = plan.couple < 88 ? ['1', '2'] : ['1'];
    for (const [at, asAt] of timeline.ends.entries()) {
      if (enquiry(plan, matched) > asAt) continue;
      if (adopted !== null && adopted < timeline.year[at]!) continue;
      for (const person of people) out.add('adopters', at, rowOf(plan, matched, person, asAt));
    }
  }
};

const enquiry = ({ couple }: AdoptionPlan, matched: Day) => matched - 330 - couple;

/** Stage 1 may take two months and stage 2 four; some take longer. */
function rowOf(plan: AdoptionPlan, matched: Day, person: string, asAt: Day): string {
  const asked = enquiry(plan, matched);
  const one = asked + 25;
  const two = one + 55 + (plan.couple % 20);
  const done = two + 108 + (plan.couple % 45);
  const stages = [asked, one, two - 3, two, done, null, null, matched, plan.placed];
  const dates = stages.map((day) => dayBy(day, asAt)).join(',');
  const placed = plan.placed !== null && plan.placed <= asAt ? '1' : '';
  const gender = person === '1' ? 'b) Female' : 'a) Male';
  return `A${plan.family.slice(1)}${person},${plan.family},${gender},a) WBRI,b) No,b) No,${dates},${placed},${dayBy(plan.adopted, asAt)},,`;
}
