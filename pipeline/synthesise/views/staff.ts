import type { Council } from '../council/council.ts';
import type { Team, Worker } from '../council/staff.ts';
import { Stream } from '../random/stream.ts';
import { inWords, onWeekday } from '../time/days.ts';
import { plainYesNo } from './show.ts';
import { KINDS_OF_CASE, type Tallies } from './tallies.ts';
import type { Showing } from './view.ts';

/** What is told of the workforce, month by month: caseloads, posts, supervision. */
export function showStaff({ council, tallies, out, snapshotsFrom }: Showing): void {
  const { ends } = council.timeline;
  for (const team of council.teams) {
    for (const [month, end] of ends.entries()) {
      const asAt = inWords(end);
      for (const holder of holdersIn(team, month)) {
        const { id, name, role, fte, agency } = team.workers[holder]!;
        out.add(
          'caseloads',
          month,
          `${asAt},${id},${name},${team.name},${role},${fte},${plainYesNo(agency)},${casesOf(tallies, team, holder, month)}`,
        );
      }
      out.add('workforce', month, `${asAt},${team.name},${postsOf(council, team, month)}`);
    }
    showSupervision(council, team, snapshotsFrom, out);
  }
}

/** Those in post, each once: a team's posts that are filled in a month. */
function holdersIn({ seats }: Team, month: number): number[] {
  return seats.map((seat) => seat[month]!).filter((holder) => holder >= 0);
}

function casesOf(tallies: Tallies, team: Team, holder: number, month: number): string {
  const [need, protection, lookedAfter, leaver, other] = KINDS_OF_CASE.map((kind) =>
    tallies.of(team, holder, month, kind),
  ) as [number, number, number, number, number];
  return `${need + protection + lookedAfter + leaver + other},${need},${protection},${lookedAfter},${leaver},${other}`;
}

const tenths = (value: number) => String(Math.round(value * 10) / 10);

function postsOf({ seed }: Council, team: Team, month: number): string {
  const draw = new Stream(seed, `sickness:${team.name}:${month}`);
  const people = holdersIn(team, month).map((holder) => team.workers[holder]!);
  const sum = (list: readonly Worker[]) => list.reduce((total, { fte }) => total + fte, 0);
  const own = sum(people.filter(({ agency }) => !agency));
  const agency = sum(people.filter((worker) => worker.agency));
  const posts = team.seats.length;
  const { [month]: starters } = team.starters;
  const { [month]: leavers } = team.leavers;
  const sick = draw.events(own * 0.75 * team.strain[month]!);
  const role =
    team.kind === 'early help' || team.kind === 'leaving care' ? 'Not social work' : 'Social worker';
  return `${role},${tenths(posts)},${tenths(own)},${tenths(posts - own)},${tenths(agency)},${tenths(Math.min(agency, posts - own))},${starters!.count},${leavers!.count},${tenths(starters!.fte)},${tenths(leavers!.fte)},${sick}`;
}

/** Supervision of each worker once a month; where a team is stretched it comes late, or not at all. */
function showSupervision(
  { seed, timeline }: Council,
  team: Team,
  snapshotsFrom: number,
  out: Showing['out'],
): void {
  for (const [month, end] of timeline.ends.entries()) {
    for (const holder of holdersIn(team, month)) {
      const worker = team.workers[holder]!;
      const draw = new Stream(seed, `supervision:${worker.id}:${month}`);
      const due = onWeekday(end - draw.int(3, 24));
      const strain = team.strain[month]!;
      const late = draw.chance(Math.min(0.8, 0.2 * strain * strain));
      const held = onWeekday(late ? due + draw.int(1, 24) : due - draw.int(0, 6));
      const happens = draw.chance(0.96);
      const head = `${worker.id},${team.name},,Personal,${inWords(due)}`;
      for (let at = Math.max(month, snapshotsFrom); at < timeline.ends.length; at++) {
        out.add('supervision', at, `${head},${happens && held <= timeline.ends[at]! ? inWords(held) : ''}`);
      }
    }
  }
}
