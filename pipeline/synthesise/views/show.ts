import type { Team } from '../council/staff.ts';
import type { Assessment, Child, Lasting, Referral } from '../lives/life.ts';
import { ageOn, type Day, inWords } from '../time/days.ts';
import { firstDelivery, monthIndex, type Timeline } from '../time/timeline.ts';

/** How councils' systems spell what a delivery shows. */

export const yesNo = (value: boolean) => (value ? 'a) Yes' : 'b) No');
export const plainYesNo = (value: boolean) => (value ? 'Yes' : 'No');

/** A day, if it had come by the date of the delivery. */
export const dayBy = (day: Day | null, asAt: Day) => (day !== null && day <= asAt ? inWords(day) : '');

/** The code in front of a label: `E4A` of `e) E4A: Returned home …`. */
export const codeOf = (spelled: string) => /^(?:[a-z]+\) )?(\w+)/.exec(spelled)![1]!;

/** What every list of Annex A begins with: identifier, gender, ethnicity, date of birth and age. */
export function who(child: Child, asAt: Day): string {
  const age = ageOn(child.born, asAt);
  const gender = age < 0 ? 'c) Not stated/recorded (or unborn)' : child.sex === 'M' ? 'a) Male' : 'b) Female';
  return `${child.id},${gender},a) ${child.ethnicity},${inWords(child.born)},${age}`;
}

/** True where the records showed the end by then. */
export const hasEnded = ({ endRecorded, end }: Lasting, asAt: Day) =>
  end !== null && end <= asAt && endRecorded !== null && endRecorded <= asAt;

/** The team that lists show: until it is put right, the wrong one. */
export const teamShown = ({ team, wrongTeam }: Referral | Assessment, asAt: Day): Team =>
  wrongTeam && asAt < wrongTeam.until ? wrongTeam.team : team;

/** The deliveries that hold something: from when it was recorded until it lies before what they reach back to. */
export function deliveriesOf(
  timeline: Timeline,
  recorded: Day,
  until: Day | null,
  reach: readonly Day[],
): [number, number] {
  const last = reach.length - 1;
  const first = firstDelivery(timeline, recorded);
  if (until === null) return [first, last];
  if (until < reach[0]!) return [0, -1];
  let at = Math.min(last, Math.max(0, monthIndex(timeline, until)) + 13);
  while (reach[at]! > until) at--;
  return [first, at];
}

/** The later of an end and of its being recorded; null while there is none. */
export const lastOf = ({ end, endRecorded }: Lasting): Day | null =>
  end === null ? null : Math.max(end, endRecorded ?? end);

/** The last of a list that is in time, by a day that each has. */
export function latest<T>(list: readonly T[], day: (item: T) => Day | null, asAt: Day): T | null {
  let found: T | null = null;
  let best = -Infinity;
  for (const item of list) {
    const at = day(item);
    if (at !== null && at <= asAt && at > best) {
      best = at;
      found = item;
    }
  }
  return found;
}
