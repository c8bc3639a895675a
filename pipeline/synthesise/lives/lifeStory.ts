import { type Council, strainOn } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, onWeekday } from '../time/days.ts';
import { careTeamOf } from './care.ts';
import type { CarePeriod, Child } from './life.ts';
import { recordedOn } from './record.ts';

/** Life-story work: due a year after a child comes into care, and listed from half a year after. */
export function tellLifeStory(council: Council, child: Child): void {
  const draw = new Stream(council.seed, `${child.family.key}:life story:${child.serial}`);
  for (const period of child.care) tellOf(council, child, draw, period);
}

function tellOf(council: Council, child: Child, draw: Stream, { start, end, recorded }: CarePeriod): void {
  const { to } = council.timeline;
  const team = careTeamOf(council, child);
  const due = addMonths(start, 12);
  const listed = Math.max(addMonths(start, 6), recorded);
  const strain = strainOn(council, team, due);
  const late = draw.chance(Math.min(0.7, 0.3 * strain));
  const usual = late ? due + 7 + Math.round(draw.wait(100) * strain) : due - draw.int(3, 100);
  const begun = Math.max(addMonths(start, 3), usual - draw.int(60, 200));
  // Whoever leaves care without it is given it soon after.
  const handedOver = end === null ? usual : end + draw.int(10, 60);
  const completed = onWeekday(Math.min(usual, handedOver));
  const shown = recordedOn(council, draw, completed, team);
  if (listed > to || (end !== null && end <= listed)) return;
  const isDropped = end !== null && end < due && end < completed;
  child.lifeStory.push({
    due,
    listed,
    started: isDropped || begun <= completed ? begun : completed,
    completed: isDropped || completed > to ? null : completed,
    dropped: isDropped ? end : null,
    recorded: shown,
  });
}
