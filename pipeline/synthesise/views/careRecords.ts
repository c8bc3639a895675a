import { teamFor } from '../council/council.ts';
import { clock, type Day, inWords, monthOfYear, yearOf } from '../time/days.ts';
import { plainYesNo } from './show.ts';
import type { ChildView } from './view.ts';

/** What local systems keep of children in care: health checks, education plans, and times missing. */

export const showHealthChecks: ChildView = (child, { council, out, snapshotsFrom }) => {
  const { from, ends } = council.timeline;
  const team = teamFor(council, 'looked after', '', child.serial).name;
  for (const [which, { kind, due, done, status, score, recorded }] of child.health.entries()) {
    if ((done ?? due) < from) continue;
    const head = `H${child.id}${which},${child.id},${kind},${inWords(due)}`;
    for (let at = snapshotsFrom; at < ends.length; at++) {
      const asAt = ends[at]!;
      if (done !== null && recorded <= asAt) {
        out.add('health_checks', at, `${head},${inWords(done)},${status},${score},${team}`);
      } else if (due - 60 <= asAt) {
        out.add(
          'health_checks',
          at,
          `${head},,${status === 'Refused' && due <= asAt ? status : 'Planned'},,${team}`,
        );
      }
    }
  }
};

export const showEducationPlans: ChildView = (child, { council, out, snapshotsFrom }) => {
  const { ends, from } = council.timeline;
  const team = teamFor(council, 'looked after', '', child.serial).name;
  for (const { due, started, completed, quality, recorded } of child.education) {
    if (due < from) continue;
    const head = `${child.id},${termOf(due)},${inWords(due)}`;
    for (let at = snapshotsFrom; at < ends.length; at++) {
      const asAt = ends[at]!;
      if (completed !== null && recorded <= asAt) {
        out.add(
          'education_plans',
          at,
          `${head},${inWords(started)},${inWords(completed)},${quality},${team}`,
        );
      } else if (due - 30 <= asAt) out.add('education_plans', at, `${head},,,,${team}`);
    }
  }
};

function termOf(due: Day): string {
  const month = monthOfYear(due);
  return `${month === 3 ? 'Spring' : month === 7 ? 'Summer' : 'Autumn'} ${yearOf(due)}`;
}

export const showMissingEpisodes: ChildView = (child, { council, out, snapshotsFrom }) => {
  const { from, ends } = council.timeline;
  const team = teamFor(council, 'looked after', '', child.serial).name;
  for (const time of child.missing) {
    if (time.start < from) continue;
    const { start, startMinute, end, endMinute, interview, interviewMinute } = time;
    const times = `${inWords(start)} ${clock(startMinute)},${inWords(end)} ${clock(endMinute)}`;
    const head = `${child.id},${time.away ? 'Away' : 'Missing'},${times},${plainYesNo(time.offered)},${plainYesNo(time.accepted)}`;
    for (let at = snapshotsFrom; at < ends.length; at++) {
      const asAt = ends[at]!;
      if (time.recorded > asAt) continue;
      const spoken =
        interview !== null && interview <= asAt ? `${inWords(interview)} ${clock(interviewMinute)}` : '';
      out.add('missing_episodes', at, `${head},${spoken},${team}`);
    }
  }
};
