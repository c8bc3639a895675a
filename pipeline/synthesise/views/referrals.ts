import { SOURCES } from '../lives/contact.ts';
import type { Child } from '../lives/life.ts';
import { type Day, inWords } from '../time/days.ts';
import { deliveriesOf, teamShown, who, yesNo } from './show.ts';
import { allocation, type ChildView } from './view.ts';

/** Annex A list 3: the referrals of six months. */
export const showReferrals: ChildView = (child, { council: { timeline }, out }) => {
  for (const referral of child.referrals) {
    const { day, source, noFurtherAction, recorded, mistaken, duplicate } = referral;
    const [first, last] = deliveriesOf(timeline, recorded, day, timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const shown = mistaken && asAt < mistaken.until ? mistaken : { day, source };
      if (shown.day < timeline.sixMonths[at]!) continue;
      const rest = `${yesNo(noFurtherAction)},${referralsBefore(child, asAt)},${allocation(teamShown(referral, asAt), child, at)}`;
      const enter = (on: Day, by: number) =>
        out.add('referrals', at, `${who(child, asAt)},${inWords(on)},${SOURCES[by]!.code},${rest}`);
      enter(shown.day, shown.source);
      // The second entry of one referral has the right day and, as it was typed in anew, another source.
      if (duplicate && asAt < duplicate.until) enter(duplicate.day, otherThan(shown.source, source));
    }
  }
};

/** Referrals in the twelve months before the latest, which is not counted. */
function referralsBefore({ referrals }: Child, asAt: Day): number {
  const known = referrals.filter(({ recorded }) => recorded <= asAt);
  const last = known.at(-1)!.day;
  return known.filter(({ day }) => day < last && day >= last - 365).length;
}

/** A source that is neither. */
const otherThan = (one: number, other: number): number =>
  SOURCES.findIndex((_, at) => at !== one && at !== other);
