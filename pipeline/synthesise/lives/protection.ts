import { type Council, strainOn } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, onWeekday } from '../time/days.ts';
import type { Child, Need } from './life.ts';
import { handOver, lastDayAsChild, safeguardingOf } from './need.ts';
import { recordedOn } from './record.ts';

/** A strategy discussion about a concern; it gives the day on which it was held. */
export function discussStrategy(
  council: Council,
  child: Child,
  draw: Stream,
  concern: Day,
  team: Team,
  begins: boolean,
): Day {
  const hours = draw.int(1, 30) * strainOn(council, team, concern);
  const concernMinute = draw.int(8 * 60, 18 * 60);
  const late = concernMinute + Math.round(hours * 40);
  const days = Math.floor(late / (18 * 60));
  const held = days === 0 ? concern : onWeekday(concern + Math.min(days, 5));
  const heldMinute = held === concern ? Math.min(late, 20 * 60) : draw.int(9 * 60, 17 * 60);
  child.strategies.push({
    concern,
    concernMinute,
    held,
    heldMinute,
    outcome: begins ? draw.weighted(BEGINS) : draw.weighted(OTHERWISE),
    team,
    recorded: recordedOn(council, draw, held, team),
  });
  return held;
}

const BEGINS = [
  ['Joint section 47 enquiry', 6],
  ['Section 47 enquiry by social care', 4],
] as const;
const OTHERWISE = [
  ['Assessment', 4],
  ['Current plan continues', 3],
  ['No further action', 3],
] as const;

/** An enquiry under section 47; true where its conference makes a plan. */
export function enquire(
  council: Council,
  child: Child,
  draw: Stream,
  start: Day,
  team: Team,
): { conference: Day | null; plan: boolean } {
  const goesOn =
    draw.chance(child.plans.length > 0 ? 0.96 : 0.27 + 0.1 * child.family.risk) &&
    start + 200 < lastDayAsChild(child);
  const strain = strainOn(council, team, start);
  const days = Math.round((9 + draw.int(0, 5)) * (draw.chance(0.22 * strain * strain) ? 1.5 : 1));
  const conference = goesOn ? addWorkingDays(start, days) : null;
  const plan = goesOn && draw.chance(0.9);
  const recorded = recordedOn(council, draw, start, team);
  child.section47.push({
    start,
    conference,
    conferenceRecorded:
      conference === null ? null : Math.max(recorded, recordedOn(council, draw, conference, team)),
    plan,
    team,
    recorded,
  });
  return { conference, plan };
}

const CATEGORIES = [
  ['a) Neglect', 50],
  ['d) Emotional abuse', 36],
  ['b) Physical abuse', 8],
  ['c) Sexual abuse', 5],
  ['e) Multiple/not recommended', 1],
] as const;

/** A child protection plan from a conference on; it gives the day on which it ends, known or not yet. */
export function protect(council: Council, child: Child, draw: Stream, start: Day, need: Need): Day {
  const team = safeguardingOf(council, child);
  handOver(need, start, team);
  need.planFrom ??= start;
  const mean = 335 * (0.8 + 0.4 * strainOn(council, team, start));
  const usual = Math.max(80, 60 + draw.wait(mean));
  // A plan that has not helped in some twenty months is ended by other means.
  const length = usual > 640 && draw.chance(0.8) ? draw.int(500, 640) : usual;
  const end = Math.min(start + length, lastDayAsChild(child) - 1);
  const initial = draw.weighted(CATEGORIES);
  const recorded = Math.max(need.recorded, recordedOn(council, draw, start, team));
  child.plans.push({
    start,
    end: end <= council.timeline.to ? end : null,
    initial,
    latest: draw.chance(0.15) ? draw.weighted(CATEGORIES) : initial,
    changed: start + draw.int(60, 180),
    previous: child.plans.length,
    recorded,
    endRecorded: Math.max(recorded, recordedOn(council, draw, end, team)),
  });
  return end;
}

/** Ends the plan that is open, where a child comes into care or its case ends sooner. */
export function endPlan(council: Council, child: Child, draw: Stream, day: Day): void {
  const plan = child.plans.at(-1);
  if (!plan || plan.start >= day || (plan.end !== null && plan.end <= day)) return;
  plan.end = day <= council.timeline.to ? day : null;
  plan.endRecorded = Math.max(plan.recorded, recordedOn(council, draw, day, safeguardingOf(council, child)));
}
