import { type Council, strainOn } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { type Day, onWeekday } from '../time/days.ts';
import { careTeamOf } from './care.ts';
import type { Child, Visit } from './life.ts';
import { needOn, safeguardingOf } from './need.ts';
import { recordedOn } from './record.ts';

/** Visits to a child for as long as it is in need, protected or looked after, as far as they fall due in the time written. */
export function visitChild(council: Council, child: Child): void {
  const { to } = council.timeline;
  const draw = new Stream(council.seed, `${child.family.key}:visits:${child.serial}`);
  for (const { start, end } of child.care) {
    visitBetween(council, child, draw, 'Looked after', start, end ?? to + 1, 42, 7);
  }
  for (const { start, end } of child.plans) {
    visitBetween(council, child, draw, 'Child protection', start, end ?? to + 1, 21, 10);
  }
  for (const need of child.needs) {
    if (need.planFrom === null) continue;
    const later = [...child.plans, ...child.care]
      .map(({ start }) => start)
      .filter((day) => day >= need.start);
    const until = Math.min(need.end ?? to + 1, ...later);
    visitBetween(council, child, draw, 'Child in need', need.planFrom, until, 28, 20);
  }
}

function visitBetween(
  council: Council,
  child: Child,
  draw: Stream,
  kind: string,
  start: Day,
  until: Day,
  every: number,
  first: number,
): void {
  const { detailFrom: from, to } = council.timeline;
  const team = kind === 'Looked after' ? careTeamOf(council, child) : safeguardingOf(council, child);
  const begin = Math.max(start, child.born);
  const known = needOn(child, start).recorded;
  // The first visits of a long stay lie before the time written: it joins in at one of them.
  const passed = Math.max(0, Math.floor((from - begin - first) / every));
  let due = begin + first + passed * every;
  while (due < until && due <= to + every) {
    const strain = strainOn(council, team, due);
    const late = draw.chance(Math.min(0.75, 0.13 * strain * strain * strain));
    const made = onWeekday(Math.max(begin, due + (late ? draw.int(2, 20) : -draw.int(0, 6))));
    const happens = made < until && made <= to;
    const visit: Visit = {
      kind,
      due,
      made: happens ? made : null,
      seen: draw.chance(0.94),
      alone: draw.chance(0.8),
      team,
      listed: Math.max(due - every, known),
      recorded: happens ? Math.max(known, recordedOn(council, draw, made, team)) : due - every,
    };
    if (due >= from || made >= from) child.visits.push(visit);
    due = (happens ? made : due) + every;
  }
}
