import { SOURCES } from '../lives/contact.ts';
import type { Child } from '../lives/life.ts';
import { type Day, inWords } from '../time/days.ts';
import { deliveriesOf, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 3: the referrals of six months. */
export const showReferrals: ChildView = (child, { council: { timeline }, out }) => {
  for (const { day, source, noFurtherAction, team, recorded } of child.referrals) {
    const row = `${inWords(day)},${SOURCES[source]!.code},${yesNo(noFurtherAction)}`;
    const [first, last] = deliveriesOf(timeline, recorded, day, timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const before = referralsBefore(child, asAt);
      out.add('referrals', at, `${who(child, asAt)},${row},${before},${allocation(team, child, at)}`);
    }
  }
};

/** Referrals in the twelve months before the latest, which is not counted. */
function referralsBefore({ referrals }: Child, asAt: Day): number {
  const known = referrals.filter(({ recorded }) => recorded <= asAt);
  const last = known.at(-1)!.day;
  return known.filter(({ day }) => day < last && day >= last - 365).length;
}
