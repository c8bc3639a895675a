import type { Team } from '../council/staff.ts';
import type { Child, Need } from '../lives/life.ts';
import { type Day, inWords } from '../time/days.ts';
import { deliveriesOf, hasEnded, lastOf, latest, who, yesNo } from './show.ts';
import type { KindOfCase } from './tallies.ts';
import { allocation, type ChildView } from './view.ts';

const STATUSES: Record<KindOfCase, string> = {
  'looked after': 'a) Looked after child',
  protection: 'b) Child protection plan',
  need: 'c) Child in need plan',
  other: 'd) Open assessment',
  leaver: 'e) Closed episode',
};

/** Annex A list 6: children in need now or in the last six months; it counts the cases of each worker, too. */
export const showChildrenInNeed: ChildView = (child, { council: { timeline }, out, tallies }) => {
  for (const need of child.needs) {
    const [first, last] = deliveriesOf(timeline, need.recorded, lastOf(need), timeline.sixMonths);
    for (let at = first; at <= last; at++) {
      const asAt = timeline.ends[at]!;
      const { wrongCode } = need;
      const error = errorOn(need, asAt);
      const ended = error !== null || hasEnded(need, asAt);
      const team = teamOn(need, asAt);
      const kind = ended ? 'leaver' : kindOn(child, need, asAt);
      if (!ended) tallies.count(team, child, at, kind);
      // What a referral has not yet said is put right when the case has been looked at.
      const code =
        asAt < need.start + 10
          ? 'N0 - Not stated'
          : wrongCode && asAt < wrongCode.until
            ? wrongCode.code
            : need.code;
      const closed = error ? `${inWords(error.end)},${ERROR}` : `${inWords(need.end)},${need.reason}`;
      const closing = ended ? closed : ',';
      out.add(
        'children_in_need',
        at,
        `${who(child, asAt)},${yesNo(child.disabled)},${inWords(need.start)},${code},${lastSeen(child, need, asAt)},${closing},${STATUSES[kind]},${allocation(team, child, at)}`,
      );
    }
  }
};

const ERROR = '"h) RC8 - Case closed after assessment, no further action"';

/** The end that a list shows by mistake on a day; null where it shows what is so. */
export function errorOn({ closedInError: error }: Need, asAt: Day): Need['closedInError'] {
  return error !== null && error.from <= asAt && asAt < error.until ? error : null;
}

/** The team that holds an episode on a day. */
export function teamOn({ holders }: Need, day: Day): Team {
  return (holders.findLast(({ from }) => from <= day) ?? holders[0]!).team;
}

/** What the list gives as the status of an open episode. */
export function kindOn(child: Child, need: Need, asAt: Day): KindOfCase {
  const open = (spell: Child['care'][number] | Child['plans'][number]) =>
    spell.recorded <= asAt && spell.start <= asAt && !hasEnded(spell, asAt);
  if (child.care.some(open)) return 'looked after';
  if (child.plans.some(open)) return 'protection';
  return need.planFrom !== null && need.planFrom <= asAt ? 'need' : 'other';
}

function lastSeen(child: Child, { start }: Need, asAt: Day): string {
  const visit = latest(
    child.visits,
    ({ made, seen, recorded }) => (seen && recorded <= asAt ? made : null),
    asAt,
  );
  if (visit !== null && visit.made! >= start) return inWords(visit.made);
  const seen = start + 4;
  return seen <= asAt && child.born <= seen ? inWords(seen) : '';
}
