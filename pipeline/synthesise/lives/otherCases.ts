import type { Council } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { ageOn, birthday, type Day } from '../time/days.ts';
import { careTeamOf } from './care.ts';
import { conclude, openCase } from './court.ts';
import type { CarePeriod, Child } from './life.ts';

/** Cases of the legal team other than care proceedings: how often for a child in care, a year, and how long. */
const KINDS = [
  { type: 'Deprivation of Liberty Cases/COPS', perYear: 0.2, from: 12, to: 17, days: 170 },
  { type: 'Contact Applications', perYear: 0.018, from: 0, to: 17, days: 120 },
  { type: 'Revocation of Placement', perYear: 0.012, from: 0, to: 6, days: 90 },
  { type: 'Specific Issue application', perYear: 0.014, from: 4, to: 17, days: 90 },
  { type: 'Secure accommodation application', perYear: 0.006, from: 12, to: 17, days: 60 },
  { type: 'Discharge of Care Order', perYear: 0.015, from: 4, to: 17, days: 140 },
  { type: 'Discharge/SGO', perYear: 0.01, from: 2, to: 15, days: 140 },
  { type: 'Placement applications', perYear: 0.1, from: 0, to: 5, days: 90 },
  { type: 'Miscellaneous application', perYear: 0.007, from: 0, to: 17, days: 90 },
  { type: 'Change of Name', perYear: 0.042, from: 2, to: 17, days: 170 },
  { type: 'Supervision Order/CAO', perYear: 0.004, from: 0, to: 16, days: 100 },
  { type: 'HRA cases settled or to be settled', perYear: 0.006, from: 0, to: 17, days: 90 },
  { type: 'HRA cases live', perYear: 0.028, from: 0, to: 17, days: 500 },
] as const;

/** What else came to court about a child in care. */
export function bringOtherCases(council: Council, child: Child): void {
  const draw = new Stream(council.seed, `${child.family.key}:other cases:${child.serial}`);
  for (const period of child.care) {
    for (const kind of KINDS) bring(council, child, draw, period, kind);
    const placed = child.adoption.at(-1)?.placed ?? null;
    if (placed !== null && draw.chance(0.25)) contest(council, child, draw, placed + 40);
  }
}

function bring(
  council: Council,
  child: Child,
  draw: Stream,
  { start, end }: CarePeriod,
  { type, perYear, from, to, days }: (typeof KINDS)[number],
): void {
  const until = Math.min(end ?? council.timeline.to, council.timeline.to);
  const at = Math.max(start + 30, birthday(child.born, from)) + draw.wait(365 / perYear);
  const length = 20 + draw.wait(days);
  const age = ageOn(child.born, at);
  if (at >= until || age < from || age > to) return;
  finish(council, child, draw, type, at, length);
}

function contest(council: Council, child: Child, draw: Stream, at: Day): void {
  if (at <= council.timeline.to) finish(council, child, draw, 'Adoption/Contested', at, 40 + draw.wait(80));
}

function finish(
  council: Council,
  child: Child,
  draw: Stream,
  type: string,
  received: Day,
  length: number,
): void {
  const case_ = openCase(child.family, type, received, careTeamOf(council, child), draw, [child]);
  const issued = received + draw.int(1, 14);
  if (issued <= council.timeline.to) case_.issued = issued;
  conclude(council, case_, Math.max(received + length, issued), draw.weighted(OUTCOMES));
}

const OUTCOMES = [
  ['Order made', 60],
  ['Refused', 15],
  ['Withdrawn', 25],
] as const;
