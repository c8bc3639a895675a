import { teamFor } from '../council/council.ts';
import { inWords } from '../time/days.ts';
import { deliveriesOf, hasEnded, lastOf, who } from './show.ts';
import type { ChildView } from './view.ts';

/** Annex A list 2: early help assessments of six months and what goes on. */
export const showEarlyHelp: ChildView = (child, { council, out, tallies }) => {
  const { timeline } = council;
  const team = teamFor(council, 'early help', child.family.locality, child.serial);
  for (const help of child.earlyHelp) {
    const [first, last] = deliveriesOf(timeline, help.recorded, lastOf(help), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const ended = hasEnded(help, asAt);
      const end = ended ? inWords(help.end) : '';
      if (!ended) tallies.count(team, child, at, 'other');
      out.add('early_help', at, `${who(child, asAt)},${inWords(help.start)},${end},${help.organisation}`);
    }
  }
};
