import type { Council } from '../council/council.ts';
import { teamFor } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Stream } from '../random/stream.ts';
import { birthday, type Day } from '../time/days.ts';
import type { Child, Need } from './life.ts';
import { recordedOn } from './record.ts';

const NEEDS = [
  ['N1 - Abuse or neglect', 56],
  ["N2 - Child's disability", 9],
  ['N3 - Parental disability or illness', 5],
  ['N4 - Family in acute stress', 9],
  ['N5 - Family dysfunction', 15],
  ['N6 - Socially unacceptable behaviour', 3],
  ['N8 - Absent parenting', 3],
] as const;

/** A child must have been closed this long before it can open again; until then the old episode goes on. */
export const DAYS_CLOSED = 45;

/** Opens an episode of need with a team; it is open until `closeNeed`. */
export function openNeed(council: Council, child: Child, draw: Stream, day: Day, team: Team): Need {
  const need: Need = {
    start: day,
    end: null,
    code: draw.weighted(NEEDS),
    reason: '',
    planFrom: null,
    holders: [{ from: day, team }],
    recorded: recordedOn(council, draw, day, team),
    endRecorded: null,
    wrongCode: null,
    closedInError: null,
  };
  child.needs.push(need);
  return need;
}

/** Ends an episode; after the last day simulated it is still open then. */
export function closeNeed(council: Council, need: Need, draw: Stream, day: Day, reason: string): void {
  if (day > council.timeline.to) return;
  need.end = Math.max(day, need.start);
  need.reason = reason;
  need.endRecorded = Math.max(need.recorded, recordedOn(council, draw, need.end, need.holders.at(-1)!.team));
}

/** Hands an episode over to another team. */
export function handOver(need: Need, from: Day, team: Team): void {
  if (need.holders.at(-1)!.team !== team) need.holders.push({ from, team });
}

export function safeguardingOf(council: Council, child: Child): Team {
  return teamFor(council, 'safeguarding', child.family.locality, child.family.number);
}

/** The last day of childhood: nobody is in need, protected or looked after beyond it. */
export const lastDayAsChild = (child: Child): Day => birthday(child.born, 18);

/** True where a child can be referred on a day: old enough to be expected, young enough, and not open. */
export function canOpen(child: Child, day: Day): boolean {
  const last = child.needs.at(-1);
  const free = !last || (last.end !== null && last.end + DAYS_CLOSED <= day);
  return free && !isAdopted(child) && child.born - 200 < day && day + 120 < lastDayAsChild(child);
}

export const isOpen = (child: Child, day: Day): boolean => {
  const last = child.needs.at(-1);
  return last !== undefined && (last.end === null || last.end > day);
};

export const isAdopted = (child: Child): boolean => child.adoption.some(({ adopted }) => adopted !== null);

/** The episode of need to which what began on a day belongs. */
export function needOn(child: Child, day: Day): Need {
  return child.needs.findLast(({ start }) => start <= day) ?? child.needs[0]!;
}
