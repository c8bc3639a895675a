import { Stream } from '../random/stream.ts';
import type { TeamPlan } from './teams.ts';

/** Somebody who holds cases, by number; no worker has a name. */
export interface Worker {
  id: string;
  /** As lists write it: `Worker 0417`. */
  name: string;
  role: string;
  fte: number;
  agency: boolean;
}

/** A team and, month by month, who is in which of its posts. */
export interface Team extends TeamPlan {
  index: number;
  workers: Worker[];
  /** By post and month: the place of its holder among `workers`, or -1 where it is vacant. */
  seats: Int16Array[];
  /** By month: how much longer everything takes than it usually does in a team of the council's mean pace. */
  strain: Float64Array;
  /** By month: starters and leavers of the council's own staff. */
  starters: { count: number; fte: number }[];
  leavers: { count: number; fte: number }[];
}

const CASE_ROLES = [
  ['Social worker', 6],
  ['Senior social worker', 2],
  ['Newly qualified social worker', 2],
] as const;

/** Fills the posts of a team month by month: people come, stay, leave, and agency staff cover. */
export function staffTeam(
  plan: TeamPlan,
  index: number,
  scale: number,
  months: number,
  seed: number,
  number: () => number,
): Team {
  const posts = Math.max(2, Math.round(plan.posts * scale));
  const none = () => Array.from({ length: months }, () => ({ count: 0, fte: 0 }));
  const team: Team = {
    ...plan,
    index,
    workers: [],
    seats: [],
    strain: new Float64Array(months).fill(plan.pace),
    starters: none(),
    leavers: none(),
  };
  for (let post = 0; post < posts; post++) fillPost(team, post, months, seed, number);
  return team;
}

function fillPost(team: Team, post: number, months: number, seed: number, number: () => number) {
  const draw = new Stream(seed, `team:${team.name}:post:${post}`);
  const seat = new Int16Array(months).fill(-1);
  let month = 0;
  let vacant = draw.chance(0.04);
  let first = true;
  while (month < months) {
    if (vacant) {
      month += Math.max(1, draw.wait(3));
      vacant = false;
      continue;
    }
    const agency = draw.chance(first ? 0.14 : 0.55);
    const until = Math.min(months, month + Math.max(2, draw.wait(agency ? 12 : 100)));
    const worker = newWorker(team, draw, agency, number());
    team.workers.push(worker);
    seat.fill(team.workers.length - 1, month, until);
    if (!agency) note(team, month, until, months, worker.fte, first);
    month = until;
    vacant = draw.chance(agency ? 0.2 : 0.6);
    first = false;
  }
  team.seats.push(seat);
}

function newWorker({ kind }: Team, draw: Stream, agency: boolean, number: number): Worker {
  const digits = String(number).padStart(4, '0');
  const role =
    kind === 'leaving care'
      ? 'Personal adviser'
      : kind === 'early help'
        ? 'Family support worker'
        : draw.weighted(CASE_ROLES);
  return {
    id: `W${digits}`,
    name: `Worker ${digits}`,
    role: agency && role === 'Newly qualified social worker' ? 'Social worker' : role,
    fte: agency ? 1 : draw.weighted(FTES),
    agency,
  };
}

const FTES = [
  [1, 88],
  [0.8, 9],
  [0.6, 3],
] as const;

function note(team: Team, from: number, until: number, months: number, fte: number, first: boolean) {
  if (!(first && from === 0)) add(team.starters[from]!, fte);
  if (until < months) add(team.leavers[until]!, fte);
}

function add(sum: { count: number; fte: number }, fte: number) {
  sum.count++;
  sum.fte += fte;
}

/** Who holds a child's case in a month: the holder of the child's post, or of the next that is filled. */
export function holderOf(team: Team, child: number, month: number): number {
  const { seats } = team;
  for (let at = 0; at < seats.length; at++) {
    const holder = seats[(child + at) % seats.length]![month]!;
    if (holder >= 0) return holder;
  }
  return team.workers.length > 0 ? 0 : -1;
}
