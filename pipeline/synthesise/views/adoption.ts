import { inWords } from '../time/days.ts';
import { dayBy, deliveriesOf, who, yesNo } from './show.ts';
import type { ChildView } from './view.ts';

/** Annex A list 10: children adopted, to be adopted or no longer to be adopted, in the last twelve months. */
export const showAdoption: ChildView = (child, { council: { timeline }, out }) => {
  for (const plan of child.adoption) {
    const [first, last] = deliveriesOf(timeline, plan.recorded, plan.adopted ?? plan.reversed, timeline.year);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const { order, matched, placed, adopted, reversed } = plan;
      const family = matched !== null && matched <= asAt ? plan.family : '';
      const dates = [order, matched, placed, adopted, reversed].map((day) => dayBy(day, asAt)).join(',');
      const reason = reversed !== null && reversed <= asAt ? plan.reason : '';
      out.add(
        'adoption',
        at,
        `${who(child, asAt)},${family},${yesNo(child.disabled)},${inWords(plan.entered)},${inWords(plan.decided)},${dates},${reason},`,
      );
    }
  }
};
