import { type Council, teamFor } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, type Day, inWords, onWeekday } from '../time/days.ts';
import { dayBy } from './show.ts';
import type { Showing } from './view.ts';

/** Households approved a year in a county of 38,100 children: with how long they stay, some 150 at a time. */
const APPROVED_A_YEAR = 25;

/** What households are approved for, how often, for how many days as a rule they stay, and for how many children. */
const KINDS = [
  ['Mainstream', { weight: 58, stays: 3000, places: [1, 1, 2, 2, 3] }],
  ['Connected person', { weight: 32, stays: 1300, places: [1, 1, 1, 2, 2] }],
  ['Short breaks', { weight: 6, stays: 2400, places: [1, 1, 2] }],
  ['Supported lodgings', { weight: 4, stays: 1500, places: [1, 1, 2] }],
] as const;

const WEIGHTS = KINDS.map(([kind, about]) => [[kind, about] as const, about.weight] as const);

const ENDINGS = [
  ['Resigned', 40],
  ['Retired', 28],
  ['Moved to another agency', 15],
  ['Special guardianship or adoption', 8],
  ['Approval terminated', 9],
] as const;

/** Whoever fosters a child of the family stops when that child has a home for good, or has grown up. */
const ENDINGS_OF_FAMILY = [
  ['Special guardianship or adoption', 48],
  ['Placement ended', 42],
  ['Resigned', 7],
  ['Approval terminated', 3],
] as const;

interface Household {
  id: string;
  kind: string;
  approved: Day;
  places: number;
  ended: Day;
  reason: string;
  team: string;
}

/** The council's fostering households: approved now, or no more since the first month written. */
export function showFosterCarers({ council, out, snapshotsFrom }: Showing): void {
  const { from, ends } = council.timeline;
  for (const { id, kind, approved, places, ended, reason, team } of householdsOf(council)) {
    if (ended < from) continue;
    for (let at = snapshotsFrom; at < ends.length; at++) {
      const asAt = ends[at]!;
      if (approved > asAt) continue;
      const ending = `${dayBy(ended, asAt)},${ended <= asAt ? reason : ''}`;
      out.add('foster_carers', at, `${id},${kind},${inWords(approved)},${places},${ending},${team}`);
    }
  }
}

/** Every household that was ever approved, in the order of the months; panels meet on working days. */
function householdsOf(council: Council): Household[] {
  const { seed, scale, timeline } = council;
  const households: Household[] = [];
  for (let month = timeline.origin; month <= timeline.to; month = addMonths(month, 1)) {
    const draw = new Stream(seed, `foster carers:${month}`);
    for (let left = draw.events((APPROVED_A_YEAR * scale) / 12); left > 0; left--) {
      const number = households.length + 1;
      const [kind, { stays, places }] = draw.weighted(WEIGHTS);
      const approved = onWeekday(month + draw.int(0, 25));
      households.push({
        id: `FC${String(number).padStart(4, '0')}`,
        kind,
        approved,
        places: draw.pick(places),
        ended: onWeekday(approved + 120 + draw.wait(stays)),
        reason: draw.weighted(kind === 'Connected person' ? ENDINGS_OF_FAMILY : ENDINGS),
        // No team is for fostering alone: those that have the children supervise their carers.
        team: teamFor(council, 'looked after', '', number).name,
      });
    }
  }
  return households;
}
