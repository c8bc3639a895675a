import type { Council } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import type { Stream } from '../random/stream.ts';
import type { Day } from '../time/days.ts';

/** When something that happened is in the records: mostly within days, and after a backlog all at once. */
export function recordedOn({ planted: { backlog } }: Council, draw: Stream, day: Day, team: Team): Day {
  const lag = draw.chance(0.12) ? draw.int(4, 21) : draw.int(0, 3);
  const usual = day + lag;
  const waits = team.name === backlog.team && day >= backlog.from && day <= backlog.to;
  return waits ? Math.max(usual, backlog.to + draw.int(1, 14)) : usual;
}
