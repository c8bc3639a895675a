import { inWords } from '../time/days.ts';
import { deliveriesOf, hasEnded, lastOf, who } from './show.ts';
import type { ChildView } from './view.ts';

/** Annex A list 2: early help assessments of six months and what goes on. */
export const showEarlyHelp: ChildView = (child, { council: { timeline }, out }) => {
  for (const help of child.earlyHelp) {
    const [first, last] = deliveriesOf(timeline, help.recorded, lastOf(help), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const end = hasEnded(help, asAt) ? inWords(help.end) : '';
      out.add('early_help', at, `${who(child, asAt)},${inWords(help.start)},${end},${help.organisation}`);
    }
  }
};
