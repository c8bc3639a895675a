import { type Council, strainOn } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, onWeekday } from '../time/days.ts';
import type { Child, ProtectionPlan } from './life.ts';
import { needOn, safeguardingOf } from './need.ts';
import { recordedOn } from './record.ts';

/** Days from one core group to the next. */
const EVERY = 42;

/** Core groups of a child's protection plans: the first within ten working days of the conference, then every six weeks. */
export function meetAsCoreGroup(council: Council, child: Child): void {
  const draw = new Stream(council.seed, `${child.family.key}:core groups:${child.serial}`);
  for (const plan of child.plans) meetOnPlan(council, child, draw, plan);
}

function meetOnPlan(council: Council, child: Child, draw: Stream, { start, end, recorded }: ProtectionPlan) {
  const { detailFrom: from, to } = council.timeline;
  const team = safeguardingOf(council, child);
  const known = Math.max(needOn(child, start).recorded, recorded);
  const until = end ?? to + 1;
  let last = start;
  for (let at = 0; ; at++) {
    const due: Day = at === 0 ? addWorkingDays(start, 10) : last + EVERY;
    // The next one is listed as due although it lies ahead.
    if (due >= until && (end !== null || due > to + EVERY)) return;
    const strain = strainOn(council, team, due);
    const late = draw.chance(Math.min(0.6, 0.13 * strain * strain));
    const usual = at === 0 ? addWorkingDays(start, draw.int(4, 10)) : onWeekday(due - draw.int(2, 9));
    const held = late ? onWeekday(due + draw.int(1, 18)) : usual;
    const happens = held < until && held <= to;
    const shown = recordedOn(council, draw, held, team);
    if (due >= from || held >= from) {
      child.coreGroups.push({
        due,
        held: happens ? held : null,
        listed: Math.max(last, known),
        team,
        recorded: Math.max(shown, known),
      });
    }
    if (!happens) return;
    last = held;
  }
}
