import { type Council, teamFor } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Stream } from '../random/stream.ts';
import { ageOn, type Day } from '../time/days.ts';
import type { CarePeriod, Child, Need, Placement } from './life.ts';
import { handOver, lastDayAsChild } from './need.ts';
import { endPlan } from './protection.ts';
import { recordedOn } from './record.ts';

/** Takes a child into care; it is looked after until `leaveCare`. */
export function enterCare(
  council: Council,
  child: Child,
  draw: Stream,
  day: Day,
  need: Need,
  status: string,
  unaccompanied = false,
): CarePeriod {
  const start = Math.max(day, child.born);
  const team = careTeamOf(council, child);
  endPlan(council, child, draw, start);
  handOver(need, start, team);
  need.planFrom ??= start;
  const period: CarePeriod = {
    start,
    end: null,
    need: unaccompanied ? 'N8 - Absent parenting' : need.code,
    reason: '',
    statuses: [{ from: start, code: status }],
    placements: [firstPlacement(child, draw, start, unaccompanied)],
    unaccompanied,
    plan: 'a) Return to family',
    recorded: Math.max(need.recorded, recordedOn(council, draw, start, team)),
    endRecorded: null,
  };
  child.care.push(period);
  return period;
}

export function careTeamOf(council: Council, child: Child): Team {
  return teamFor(council, 'looked after', '', child.serial);
}

/** A new legal status from a day on; nothing where it is the same. */
export function changeStatus(period: CarePeriod, from: Day, code: string): void {
  const last = period.statuses.at(-1)!;
  if (last.code === code || from <= last.from) return;
  period.statuses.push({ from, code });
}

/** Ends a period of care on a day and moves the child about until then. */
export function leaveCare(
  council: Council,
  child: Child,
  draw: Stream,
  period: CarePeriod,
  day: Day,
  reason: string,
): Day {
  const end = Math.max(period.start + 1, Math.min(day, lastDayAsChild(child)));
  if (end <= council.timeline.to) {
    period.end = end;
    period.reason = reason;
    period.endRecorded = Math.max(
      period.recorded,
      recordedOn(council, draw, end, careTeamOf(council, child)),
    );
  }
  period.statuses = period.statuses.filter(({ from }) => from < end);
  const known = period.placements.filter(({ from }) => from < end);
  const moves = moveAbout(child, draw, period, end);
  period.placements = [...known, ...moves]
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, at, all) => at === 0 || from > all[at - 1]!.from);
  return end;
}

/** Moves from one placement to another: soon and often at first, rarely once a child has settled. */
function moveAbout(child: Child, draw: Stream, period: CarePeriod, end: Day): Placement[] {
  const moves: Placement[] = [];
  let at = period.start;
  let settled = 0;
  const forAdoption = period.placements.find(({ type }) => isAdoptive(type))?.from ?? end;
  for (;;) {
    at += settled === 0 ? 14 + draw.wait(175) : 90 + draw.wait(300 + 260 * settled);
    if (at >= Math.min(end, forAdoption) - 20) return moves;
    settled = draw.chance(0.8) ? settled + 1 : 0;
    moves.push(nextPlacement(child, draw, at, settled, period.unaccompanied));
  }
}

export const isAdoptive = (type: string) => / A[56]:/.test(type);

function firstPlacement(child: Child, draw: Stream, from: Day, unaccompanied: boolean): Placement {
  return nextPlacement(child, draw, from, 0, unaccompanied);
}

const FOSTERED = [
  ['f) U6: Foster placement - not FFA', 60],
  ['c) U3: Foster placement - relative - not FFA', 25],
  ["p) K2: Children's Homes", 10],
  ['k) P1: Placed with parents', 5],
] as const;
const SETTLED = [
  ['d) U4: Foster placement - long term', 52],
  ['a) U1: Foster placement - relatives - long term', 20],
  ["p) K2: Children's Homes", 18],
  ['k) P1: Placed with parents', 7],
  ['u) S1: Residential school', 3],
] as const;
const GROWN = [
  ['d) U4: Foster placement - long term', 30],
  ["p) K2: Children's Homes", 30],
  ['n) H5: Residential accommodation', 32],
  ['f) U6: Foster placement - not FFA', 8],
] as const;

function nextPlacement(
  child: Child,
  draw: Stream,
  from: Day,
  settled: number,
  unaccompanied: boolean,
): Placement {
  const old = ageOn(child.born, from) >= 16;
  const type = draw.weighted(old || unaccompanied ? GROWN : settled > 0 ? SETTLED : FOSTERED);
  const young = ageOn(child.born, from) < 5 && / (?:K2|S1):/.test(type);
  const kept = young ? 'f) U6: Foster placement - not FFA' : type;
  return {
    from,
    type: kept,
    provider: / P1:/.test(kept)
      ? 'a) PR0: Parents/Parental responsibility'
      : / U[13]:/.test(kept)
        ? 'b) PR1: Own provision'
        : draw.weighted(PROVIDERS),
    out: draw.chance(0.38),
    why: draw.weighted(WHY),
    address: draw.int(1, 99),
  };
}

const PROVIDERS = [
  ['b) PR1: Own provision', 52],
  ['e) PR4: Private provision', 42],
  ['f) PR5: Voluntary/third sector', 6],
] as const;
const WHY = [
  ['CARPL', 50],
  ['CREQB', 20],
  ['CREQO', 8],
  ['CHILD', 8],
  ['LAREQ', 8],
  ['STAND', 3],
  ['OTHER', 3],
] as const;

/** A child who was in care at 16 or later has a personal adviser until 25, though fewer and fewer keep in touch. */
export function beginLeavingCare(council: Council, child: Child, draw: Stream, from: Day): void {
  if (ageOn(child.born, from) < 16) return;
  child.leaver = {
    from,
    until: Math.min(from + 365 * 3 + draw.wait(500), lastDayAsChild(child) + 365 * 7),
    eligible: ageOn(child.born, from) >= 18,
    unaccompanied: child.care.some(({ unaccompanied }) => unaccompanied),
  };
  if (child.leaver.from > council.timeline.to) child.leaver = null;
}
