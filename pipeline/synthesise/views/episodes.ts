import type { CarePeriod, Placement } from '../lives/life.ts';
import type { Day } from '../time/days.ts';
import { codeOf } from './show.ts';

/** An episode of the yearly return: a stretch of care under one legal status in one placement. */
export interface Episode {
  start: Day;
  end: Day | null;
  recorded: Day;
  endRecorded: Day | null;
  /** The later of its end and of its being recorded; null while it is open. */
  last: Day | null;
  /** RNE. */
  reason: string;
  /** REC. */
  ceased: string;
  status: string;
  need: string;
  placement: Placement;
  /** True where it ended in a move, for the reason `why`. */
  moved: boolean;
  why: string;
}

/** Cuts a period of care wherever the status or the placement changes, so that no day is missing or told twice. */
export function episodesOf(period: CarePeriod): Episode[] {
  const { start, end, statuses, placements } = period;
  const days = [
    ...new Set([start, ...statuses.map(({ from }) => from), ...placements.map(({ from }) => from)]),
  ]
    .filter((day) => day >= start && (end === null || day < end))
    .sort((a, b) => a - b);
  return days.map((day, at) => {
    const next = days[at + 1] ?? null;
    const newStatus = statuses.some(({ from }) => from === day);
    const newPlacement = placements.some(({ from }) => from === day);
    const until = next ?? end;
    const following = placements.find(({ from }) => from === next);
    const endRecorded = next === null ? period.endRecorded : Math.max(period.recorded, next + 2);
    return {
      start: day,
      end: until,
      recorded: at === 0 ? period.recorded : Math.max(period.recorded, day + 2),
      endRecorded,
      last: until === null ? null : Math.max(until, endRecorded ?? until),
      reason: at === 0 ? 'S' : newStatus && newPlacement ? 'B' : newStatus ? 'L' : 'P',
      ceased: next === null ? codeOf(period.reason || 'E8') : 'X1',
      status: codeOf(statuses.findLast(({ from }) => from <= day)!.code),
      need: codeOf(period.need),
      placement: placements.findLast(({ from }) => from <= day)!,
      moved: following !== undefined,
      why: following?.why ?? '',
    };
  });
}
