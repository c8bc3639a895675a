import { strainOn, teamFor } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Child } from '../lives/life.ts';
import { Stream } from '../random/stream.ts';
import {
  addMonths,
  addWorkingDays,
  clock,
  type Day,
  dateOf,
  inWords,
  monthInWords,
  monthOfYear,
  onWeekday,
} from '../time/days.ts';
import { teamOn } from './childrenInNeed.ts';
import type { ChildView, Showing } from './view.ts';

/** What the office keeps about children: audits, escalations and notifications, each for a few children alone. */
export const showOffice: ChildView = (child, showing) => {
  if (child.needs.length === 0) return;
  const draw = new Stream(showing.council.seed, `office:${child.serial}`);
  for (const need of child.needs) {
    const { start, end } = need;
    const length = Math.min(end ?? showing.council.timeline.to, showing.council.timeline.to) - start;
    if (length < 20) continue;
    const day = onWeekday(start + draw.int(5, length));
    const year = `${child.id}${child.needs.length}`;
    if (day < showing.council.timeline.from) continue;
    if (draw.chance(0.16)) audit(child, teamOn(need, day), day, `A${year}`, draw, showing);
    if (draw.chance(0.05)) escalate(child, day, `E${year}`, draw, showing);
    if (draw.chance(0.02)) notify(child, day, `N${year}`, draw, showing);
    return;
  }
};

const GRADES = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] as const;

/** A case audit: graded lower where the team is stretched, moderated now and then. */
function audit(child: Child, team: Team, day: Day, id: string, draw: Stream, showing: Showing) {
  const { council, out, papers, snapshotsFrom } = showing;
  const score = 2.4 + 0.7 * draw.bell() - 0.9 * (strainOn(council, team, day) - 1);
  const place = Math.max(0, Math.min(3, Math.round(score - 0.5)));
  const moderated = draw.chance(0.4);
  const after = Math.max(0, place - (draw.chance(0.2) ? 1 : 0));
  const due = onWeekday(day + draw.int(-12, 4));
  const moderation = day + draw.int(4, 12);
  const actions = day + 28;
  const done = actions + draw.int(-15, 20);
  papers.audits.push({
    service: team.service,
    day,
    grade: place,
    moderation: moderated ? moderation : null,
    after,
  });
  for (let at = snapshotsFrom; at < council.timeline.ends.length; at++) {
    const asAt = council.timeline.ends[at]!;
    const head = `${id},${child.id},${team.name},Case file,${inWords(due)}`;
    if (day > asAt) {
      if (due <= asAt) out.add('audits', at, `${head},,,,,,,,`);
      continue;
    }
    const seen = moderated && moderation <= asAt;
    const again = seen ? `Yes,${inWords(moderation)},${GRADES[after]}` : 'No,,';
    const acted = done <= asAt ? inWords(done) : '';
    out.add('audits', at, `${head},${inWords(day)},${GRADES[place]},${again},,${inWords(actions)},${acted}`);
  }
}

/** A disagreement taken up the line. */
function escalate(
  child: Child,
  day: Day,
  id: string,
  draw: Stream,
  { council, out, snapshotsFrom }: Showing,
) {
  const team = teamFor(council, 'safeguarding', child.family.locality, child.family.number);
  const kind = draw.pick(['IRO dispute', 'No significant harm', 'Significant harm']);
  const raised = `${inWords(day)} ${clock(draw.int(9 * 60, 17 * 60))}`;
  const level = draw.int(1, 3);
  const wait = draw.int(1, 20);
  const stages = climb(kind, day, level, new Stream(council.seed, `escalation:${child.serial}`));
  const last = stages.findLast((stage) => stage !== null)!;
  const resolved = onWeekday(last + (kind === 'IRO dispute' ? wait : Math.ceil(wait / 7)));
  for (let at = snapshotsFrom; at < council.timeline.ends.length; at++) {
    const asAt = council.timeline.ends[at]!;
    if (day > asAt) continue;
    const known = stages.map((stage) => (stage !== null && stage <= asAt ? stage : null));
    const reached = known.findLastIndex((stage) => stage !== null) + 1;
    const days = known.map((stage, number) => (number === 0 ? raised : inWords(stage))).join(',');
    const ended = resolved <= asAt ? inWords(resolved) : '';
    out.add(
      'escalations',
      at,
      `${id},${child.id},${kind},${raised},Stage ${reached},${days},${ended},${team.name}`,
    );
  }
}

/**
 * On which day it reached each of five levels, if it did. With significant harm it is the head of service's at once, mostly;
 * without, it goes up level by level, now and then a day or two late.
 */
function climb(kind: string, day: Day, level: number, draw: Stream): (Day | null)[] {
  const late = () => (draw.chance(0.3) ? draw.int(1, 3) : 0);
  if (kind === 'Significant harm') {
    const head = draw.chance(0.8) ? day : onWeekday(day + 1);
    const assistant = level > 1 ? addWorkingDays(head, 1 + late()) : null;
    const director = level > 2 && assistant !== null ? addWorkingDays(assistant, 1 + late()) : null;
    return [day, null, head, assistant, director];
  }
  const second = level > 1 ? addWorkingDays(day, 2 + late()) : null;
  const third = level > 2 && second !== null ? addWorkingDays(second, 2 + late()) : null;
  const fourth = third !== null && draw.chance(0.3) ? addWorkingDays(third, 3 + late()) : null;
  return [day, second, third, fourth, null];
}

const EVENTS = [
  ['Need to know', 50],
  ['Serious incident', 18],
  ['Allegation against staff', 14],
  ['Missing child at high risk', 12],
  ['Placement in an unregistered home', 6],
] as const;

function notify(child: Child, day: Day, id: string, draw: Stream, { council, out, snapshotsFrom }: Showing) {
  const kind = draw.weighted(EVENTS);
  const happened = `${inWords(day)} ${clock(draw.int(2 * 60, 1439))}`;
  const aware = `${inWords(day + 1)} ${clock(draw.int(9 * 60, 12 * 60))}`;
  const told = onWeekday(day + 1 + draw.int(0, 7));
  const minute = clock(draw.int(13 * 60, 17 * 60));
  for (let at = snapshotsFrom; at < council.timeline.ends.length; at++) {
    const asAt = council.timeline.ends[at]!;
    if (day + 1 > asAt) continue;
    const notified = told <= asAt ? `${inWords(told)} ${minute}` : '';
    out.add(
      'notifications',
      at,
      `${id},${child.id},${kind},${happened},${aware},${notified},Director; lead member`,
    );
  }
}

const COST_CENTRES = [
  ['004110', 'Residential placements', 6_400_000],
  ['004120', 'Fostering', 5_200_000],
  ['004130', 'Social work teams', 8_900_000],
  ['004140', 'Early help', 2_700_000],
  ['004150', 'Legal costs', 1_300_000],
  ['004160', 'Leaving care', 1_900_000],
] as const;

/** Spend by month: evenly through the financial year, a little over budget, more in residential placements. */
export function showSpend({ council, out }: Showing): void {
  const { ends } = council.timeline;
  for (const [at, end] of ends.entries()) {
    const passed = ((monthOfYear(end) + 8) % 12) + 1;
    const april = addMonths(end - dateOf(end) + 1, 1 - passed);
    for (const [code, service, usual] of COST_CENTRES) {
      const draw = new Stream(council.seed, `spend:${code}:${april}`);
      const budget = Math.round((usual * council.scale) / 1000) * 1000;
      const over = 1 + 0.04 * draw.bell() + (code === '004110' ? 0.09 : 0.02);
      const actual = Math.round((budget * over * passed) / 12);
      out.add(
        'spend',
        at,
        `${monthInWords(end)},${code},${service},${budget},${actual},${Math.round(budget * over)}`,
      );
    }
  }
}
