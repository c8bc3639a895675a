import { type Council, strainOn, teamFor } from '../council/council.ts';
import type { Stream } from '../random/stream.ts';
import type { Day } from '../time/days.ts';
import type { Child } from './life.ts';
import { recordedOn } from './record.ts';

const ORGANISATIONS = [
  'Example Primary School',
  'Sample Secondary School',
  'Family Hub',
  'Health Visiting Service',
  'Council Early Help',
] as const;

/** An early help assessment of a child, and the help that ends it. */
export function helpEarly(council: Council, child: Child, draw: Stream, day: Day): void {
  const team = teamFor(council, 'early help', child.family.locality, child.serial);
  const last = child.earlyHelp.at(-1);
  const start = day + draw.int(2, 12);
  if (last && (last.end ?? start) + 60 > start) return;
  const length = Math.round((20 + draw.wait(55)) * strainOn(council, team, start));
  const end = start + length;
  child.earlyHelp.push({
    start,
    end: end <= council.timeline.to ? end : null,
    organisation: draw.pick(ORGANISATIONS),
    recorded: recordedOn(council, draw, start, team),
    endRecorded: recordedOn(council, draw, end, team),
  });
}
