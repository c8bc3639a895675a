import type { Child } from '../lives/life.ts';
import { type Day, inWords } from '../time/days.ts';
import { deliveriesOf, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 5: the section 47 enquiries of six months and their conferences. */
export const showSection47: ChildView = (child, { council: { timeline }, out }) => {
  for (const { start, conference, conferenceRecorded, plan, team, recorded } of child.section47) {
    const until = Math.max(start, conferenceRecorded ?? start);
    const [first, last] = deliveriesOf(timeline, recorded, until, timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const held = conference !== null && conference <= asAt && conferenceRecorded! <= asAt;
      const unnecessary = conference !== null ? 'b) No' : asAt > start + 15 ? 'a) Yes' : '';
      const outcome = held ? `${inWords(conference)},${yesNo(plan)}` : ',';
      out.add(
        'section_47',
        at,
        `${who(child, asAt)},${yesNo(child.disabled)},${inWords(start)},${unnecessary},${outcome},${countsBefore(child, asAt)},${allocation(team, child, at)}`,
      );
    }
  }
};

/** Enquiries and conferences in the twelve months before the latest enquiry, which is not counted. */
function countsBefore({ section47 }: Child, asAt: Day): string {
  const known = section47.filter(({ recorded }) => recorded <= asAt);
  const last = known.at(-1)!.start;
  const before = known.filter(({ start }) => start < last && start >= last - 365);
  return `${before.length},${before.filter(({ conference }) => conference !== null).length}`;
}
