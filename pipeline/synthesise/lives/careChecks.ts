import { type Council, strainOn } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { addMonths, addWorkingDays, ageOn, type Day, dayOf, onWeekday, yearOf } from '../time/days.ts';
import { careTeamOf } from './care.ts';
import type { CarePeriod, Child } from './life.ts';
import { recordedOn } from './record.ts';

/** Health, teeth, strengths and difficulties, and education plans of a child in care. */
export function checkOn(council: Council, child: Child): void {
  const draw = new Stream(council.seed, `${child.family.key}:health:${child.serial}`);
  const terms = new Stream(council.seed, `${child.family.key}:education:${child.serial}`);
  const firsts = new Stream(council.seed, `${child.family.key}:first education plan:${child.serial}`);
  for (const period of child.care) {
    const first = addWorkingDays(period.start, 20);
    const every = (day: Day) => (ageOn(child.born, day) < 5 ? 6 : 12);
    repeat(council, child, draw, period, 'Initial health assessment', 'Health assessment', first, every);
    repeat(council, child, draw, period, 'Dental check', 'Dental check', period.start + 80, () => 12);
    repeat(council, child, draw, period, 'Immunisations', 'Immunisations', period.start + 120, () => 12);
    repeat(council, child, draw, period, SDQ, SDQ, period.start + 200, () => 12);
    planFirst(council, child, firsts, period);
    planEducation(council, child, terms, period);
  }
}

const SDQ = 'Strengths and difficulties';

function repeat(
  council: Council,
  child: Child,
  draw: Stream,
  { start, end }: CarePeriod,
  first: string,
  later: string,
  firstDue: Day,
  months: (day: Day) => number,
): void {
  const { detailFrom: from, to } = council.timeline;
  const team = careTeamOf(council, child);
  const until = end ?? to + 1;
  let due = Math.max(firstDue, start);
  let kind = first;
  while (due < until && due <= to + 92) {
    const age = ageOn(child.born, due);
    const applies = kind !== SDQ || (age >= 4 && age <= 16);
    const late = draw.chance(0.16 * strainOn(council, team, due));
    const done = onWeekday(due + (late ? draw.int(3, 70) : -draw.int(0, 20)));
    const missed = draw.chance(kind === 'Dental check' ? 0.16 : 0.05);
    const refused = age >= 13 && draw.chance(0.06);
    const happens = done > start && done < until && done <= to && !refused && !missed;
    if (applies && (due >= from || done >= from)) {
      child.health.push({
        kind,
        due,
        done: happens ? done : null,
        status: statusOf(kind, happens, refused && due <= to, draw),
        score:
          kind === SDQ && happens ? String(Math.max(0, Math.min(40, Math.round(14 + 7 * draw.bell())))) : '',
        recorded: happens ? recordedOn(council, draw, done, team) : due - 30,
      });
    }
    due = addMonths(happens ? done : due, months(due));
    kind = later;
  }
}

function statusOf(kind: string, happens: boolean, refused: boolean, draw: Stream): string {
  if (refused) return 'Refused';
  if (!happens) return 'Planned';
  if (kind !== 'Immunisations') return 'Completed';
  return draw.chance(0.89) ? 'Up to date' : 'Not up to date';
}

/** The first education plan: begun within ten working days of coming into care, there for the review within twenty. */
function planFirst(council: Council, child: Child, draw: Stream, { start, end, recorded }: CarePeriod): void {
  const { detailFrom: from, to } = council.timeline;
  const team = careTeamOf(council, child);
  const until = end ?? to + 1;
  const due = addWorkingDays(start, 20);
  const age = ageOn(child.born, due);
  if (due < from || start > to || age < 4 || age > 17) return;
  const late = draw.chance(Math.min(0.6, 0.15 * strainOn(council, team, start)));
  const begun = addWorkingDays(start, late ? draw.int(11, 25) : draw.int(2, 10));
  const completed = onWeekday(begun + draw.int(5, 16));
  const quality = draw.weighted(QUALITY);
  const shown = recordedOn(council, draw, completed, team);
  const done = completed < until && completed <= to;
  if (begun >= until && end !== null) return;
  child.education.push({
    due,
    listed: Math.max(start, recorded),
    started: begun < until && begun <= to ? begun : null,
    completed: done ? completed : null,
    quality: done ? quality : '',
    recorded: shown,
  });
}

/** An education plan every term from four to eighteen: due in the middle of November, March and July. */
function planEducation(council: Council, child: Child, draw: Stream, { start, end }: CarePeriod): void {
  const { detailFrom: from, to } = council.timeline;
  const team = careTeamOf(council, child);
  const until = end ?? to + 1;
  for (let year = yearOf(Math.max(start, from)); year <= yearOf(to); year++) {
    for (const month of [3, 7, 11]) {
      const due = dayOf(year, month, 15);
      const age = ageOn(child.born, due);
      if (due < Math.max(start + 30, from) || due >= until || due > to + 30 || age < 4 || age > 17) continue;
      const late = draw.chance(0.14 * strainOn(council, team, due));
      const completed = late ? due + draw.int(2, 40) : due - draw.int(1, 25);
      const known = draw.chance(0.97) && completed <= to;
      child.education.push({
        due,
        listed: due - 30,
        started: known ? completed - draw.int(3, 15) : null,
        completed: known ? completed : null,
        quality: known ? draw.weighted(QUALITY) : '',
        recorded: known ? recordedOn(council, draw, completed, team) : due - 30,
      });
    }
  }
}

const QUALITY = [
  ['Outstanding', 12],
  ['Good', 55],
  ['Requires improvement', 28],
  ['Inadequate', 5],
] as const;
