import { type Council, strainOn } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, onWeekday } from '../time/days.ts';
import type { Child } from './life.ts';
import { recordedOn } from './record.ts';

/** An assessment after a referral: 45 working days are the limit, and strain is what breaks it. */
export function assess(
  council: Council,
  child: Child,
  draw: Stream,
  referred: Day,
  team: Team,
  needsSupport: boolean,
): Day {
  const start = onWeekday(referred + draw.int(0, 2));
  const strain = strainOn(council, team, start);
  const late = draw.chance(Math.min(0.7, 0.088 * strain * strain * strain));
  const days = late ? draw.int(46, 75) : Math.min(45, Math.round((draw.int(5, 24) + draw.wait(8)) * strain));
  const end = addWorkingDays(start, days);
  const recorded = recordedOn(council, draw, start, team);
  child.assessments.push({
    start,
    end: end <= council.timeline.to ? end : null,
    seen: child.born <= start && draw.chance(0.95),
    needsSupport,
    team,
    wrongTeam: null,
    wrongEnd: null,
    recorded,
    endRecorded: Math.max(recorded, recordedOn(council, draw, end, team)),
  });
  return end;
}
