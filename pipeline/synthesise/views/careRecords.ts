import { teamFor } from '../council/council.ts';
import { clock, type Day, inWords, monthOfYear, yearOf } from '../time/days.ts';
import { dayBy, plainYesNo } from './show.ts';
import type { ChildView } from './view.ts';

/** What local systems keep of children in care: health checks, education plans, life-story work, and times missing. */

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
  for (const { due, listed, started, completed, quality, recorded } of child.education) {
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
      } else if (listed <= asAt) out.add('education_plans', at, `${head},${dayBy(started, asAt)},,,${team}`);
    }
  }
};

function termOf(due: Day): string {
  const month = monthOfYear(due);
  return `${month < 5 ? 'Spring' : month < 9 ? 'Summer' : 'Autumn'} ${yearOf(due)}`;
}

export const showLifeStoryWork: ChildView = (child, { council, out, snapshotsFrom }) => {
  const { from, ends } = council.timeline;
  const team = teamFor(council, 'looked after', '', child.serial).name;
  for (const { due, listed, started, completed, dropped, recorded } of child.lifeStory) {
    // What was completed before the time written is in the archive.
    if (completed !== null && completed < from) continue;
    for (let at = snapshotsFrom; at < ends.length; at++) {
      const asAt = ends[at]!;
      if (listed > asAt || (dropped !== null && dropped <= asAt)) continue;
      const done = completed !== null && recorded <= asAt ? inWords(completed) : '';
      out.add('life_story_work', at, `${child.id},${inWords(due)},${dayBy(started, asAt)},${done},${team}`);
    }
  }
};

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
