import type { Council } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Stream } from '../random/stream.ts';
import { type Day, onWeekday, yearOf } from '../time/days.ts';
import type { Child, Family, LegalCase } from './life.ts';

const DIRECTIONS = [
  'File the social work evidence template',
  'File the initial care plan',
  'File the assessment of the parents',
  'File the assessment of connected persons',
  'Disclose the police records',
  'File the report of the expert',
  'File the final statement and care plan',
  'Serve the threshold document',
] as const;

/** Opens a case of the legal team. */
export function openCase(
  family: Family,
  type: string,
  received: Day,
  team: Team,
  draw: Stream,
  children: Child[],
): LegalCase {
  const reference = `L${String(family.number).padStart(5, '0')}-${family.legal.length + 1}`;
  const found: LegalCase = {
    reference,
    type,
    received,
    issued: null,
    concluded: null,
    outcome: '',
    team,
    lawyer: draw.int(1, 6),
    hearings: [],
    directions: [],
    children,
  };
  family.legal.push(found);
  return found;
}

/** How many weeks care proceedings last: 26 are the law, courts took half as long again after 2020. */
export function weeksInCourt(draw: Stream, issued: Day): number {
  const delay = yearOf(issued) < 2020 ? 1 : 1.2;
  return Math.round((20 + draw.wait(14)) * delay);
}

/** Care proceedings from their issue on: hearings and directions until the final hearing. */
export function proceed(council: Council, found: LegalCase, draw: Stream, issued: Day, end: Day): void {
  found.issued = issued;
  const final = onWeekday(end);
  const management = onWeekday(issued + draw.int(12, 22));
  const resolution = onWeekday(Math.max(management + 28, final - draw.int(20, 50)));
  found.hearings = [
    { day: management, stage: 'Case management hearing' },
    { day: resolution, stage: 'Issues resolution hearing' },
    { day: final, stage: 'Final hearing' },
  ].filter(({ day }) => day <= final);
  for (const hearing of found.hearings) {
    if (hearing.stage === 'Final hearing') break;
    const offset = draw.int(0, DIRECTIONS.length - 1);
    const several = draw.int(2, 4);
    for (let at = 0; at < several; at++) {
      const due = onWeekday(hearing.day + draw.int(14, 70));
      const met = draw.chance(0.93) ? due + (draw.chance(0.22) ? draw.int(1, 30) : -draw.int(0, 6)) : null;
      found.directions.push({
        text: DIRECTIONS[(offset + at) % DIRECTIONS.length]!,
        made: hearing.day,
        due,
        met: met !== null && met <= council.timeline.to ? Math.max(met, hearing.day) : null,
      });
    }
  }
}

/** Concludes a case, unless it is still live on the last day simulated. */
export function conclude(council: Council, found: LegalCase, day: Day, outcome: string): void {
  if (day > council.timeline.to) return;
  found.concluded = Math.max(day, found.issued ?? found.received);
  found.outcome = outcome;
}
