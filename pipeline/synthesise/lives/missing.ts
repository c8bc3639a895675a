import type { Council } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { birthday, type Day, onWeekday } from '../time/days.ts';
import { careTeamOf } from './care.ts';
import type { Child } from './life.ts';
import { recordedOn } from './record.ts';

/** The times that a child in care of ten or older was missing or away, and who spoke with it after. */
export function goMissing(council: Council, child: Child): void {
  const { detailFrom: from, to } = council.timeline;
  const draw = new Stream(council.seed, `${child.family.key}:missing:${child.serial}`);
  const runs = draw.chance(0.15);
  const mean = runs ? draw.pick([25, 50, 110, 200]) : 1800;
  let last: Day = 0;
  for (const { start, end } of child.care) {
    const until = Math.min(end ?? to, to);
    let at = Math.max(start, from, birthday(child.born, 10)) + draw.wait(mean);
    for (; at < until - 5; at += 2 + draw.wait(mean)) {
      if (at <= last + 2) continue;
      const minute = draw.int(17 * 60, 23 * 60 + 59);
      const days = draw.chance(0.7) ? 1 : draw.int(1, 4);
      const offered = draw.chance(0.9);
      const accepted = offered && draw.chance(0.62);
      const back = at + days;
      const spoken = onWeekday(back + (draw.chance(0.7) ? draw.int(0, 2) : draw.int(3, 9)));
      last = back;
      child.missing.push({
        away: draw.chance(0.25),
        start: at,
        startMinute: minute,
        end: back,
        endMinute: draw.int(0, 12 * 60),
        offered,
        accepted,
        interview: accepted && spoken <= to ? Math.max(spoken, back + 1) : null,
        interviewMinute: draw.int(9 * 60, 17 * 60),
        recorded: recordedOn(council, draw, back + 1, careTeamOf(council, child)),
      });
    }
  }
}
