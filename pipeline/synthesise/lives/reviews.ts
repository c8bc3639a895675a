import { type Council, strainOn } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, addWorkingDays, ageOn, type Day, onWeekday } from '../time/days.ts';
import { careTeamOf } from './care.ts';
import type { Child } from './life.ts';
import { needOn, safeguardingOf } from './need.ts';
import { recordedOn } from './record.ts';

/** Reviews of a child in care (Care Planning Regulations 2010, reg 33) and review conferences (3 months, then 6). */
export function reviewChild(council: Council, child: Child): void {
  const draw = new Stream(council.seed, `${child.family.key}:reviews:${child.serial}`);
  const { to } = council.timeline;
  for (const { start, end } of child.care) {
    reviewBetween(council, child, draw, 'Looked after review', start, end ?? to + 1, (at, day) =>
      at === 0 ? addWorkingDays(day, 20) : addMonths(day, at === 1 ? 3 : 6),
    );
  }
  for (const { start, end } of child.plans) {
    reviewBetween(
      council,
      child,
      draw,
      'Child protection review conference',
      start,
      end === null ? to + 1 : end + 1,
      (at, day) => addMonths(day, at === 0 ? 3 : 6),
    );
  }
}

function reviewBetween(
  council: Council,
  child: Child,
  draw: Stream,
  kind: string,
  start: Day,
  until: Day,
  nextDue: (at: number, day: Day) => Day,
): void {
  const { detailFrom: from, to } = council.timeline;
  const inCare = kind === 'Looked after review';
  const team = inCare ? careTeamOf(council, child) : safeguardingOf(council, child);
  const known = needOn(child, start).recorded;
  let last = start;
  for (let at = 0; ; at++) {
    const due = nextDue(at, last);
    if (due >= until && due > to + 183) return;
    const strain = strainOn(council, team, due);
    const late = draw.chance(Math.min(0.5, 0.06 * strain * strain * strain));
    const held = onWeekday(due + (late ? draw.int(1, 25) : -draw.int(3, 10)));
    const happens = held < until && held <= to;
    if (!happens && due >= until && until <= to) return;
    const age = ageOn(child.born, held);
    if (due >= from || held >= from) {
      child.reviews.push({
        kind,
        due,
        held: happens ? held : null,
        participation: !happens ? '' : age < 4 ? 'PN0' : draw.weighted(TAKING_PART),
        outcome: !happens ? '' : draw.chance(0.12) ? 'Plan changed' : 'Plan continues',
        team,
        listed: Math.max(last, known),
        recorded: happens ? Math.max(known, recordedOn(council, draw, held, team)) : last,
      });
    }
    if (!happens) return;
    last = held;
  }
}

const TAKING_PART = [
  ['PN1', 45],
  ['PN2', 8],
  ['PN3', 3],
  ['PN4', 6],
  ['PN5', 6],
  ['PN6', 24],
  ['PN7', 8],
] as const;
