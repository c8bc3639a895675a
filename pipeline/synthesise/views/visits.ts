import { holderOf } from '../council/staff.ts';
import { inWords } from '../time/days.ts';
import { monthIndex } from '../time/timeline.ts';
import { plainYesNo } from './show.ts';
import type { ChildView } from './view.ts';

/** Visits made and due, of the whole time written. */
export const showVisits: ChildView = (child, { council: { timeline }, out, snapshotsFrom }) => {
  for (const [which, visit] of child.visits.entries()) {
    const { kind, due, made, seen, alone, team, recorded, listed } = visit;
    if ((made ?? due) < timeline.from) continue;
    const head = `V${child.id}${which},${child.id},${kind},${inWords(due)}`;
    const month = Math.min(timeline.ends.length - 1, monthIndex(timeline, made ?? due));
    const worker = team.workers[holderOf(team, child.serial, month)]?.id ?? '';
    const answers = `${plainYesNo(seen)},${plainYesNo(seen && alone)},${plainYesNo(seen)},${worker}`;
    for (let at = snapshotsFrom; at < timeline.ends.length; at++) {
      const asAt = timeline.ends[at]!;
      if (made !== null && recorded <= asAt) {
        out.add('visits', at, `${head},${inWords(made)},${answers},${team.name}`);
      } else if (listed <= asAt) out.add('visits', at, `${head},,,,,,${team.name}`);
    }
  }
};
