import type { Council } from '../council/council.ts';
import type { Team } from '../council/staff.ts';
import { Stream } from '../random/stream.ts';
import type { Day } from '../time/days.ts';
import { drawSource } from './contact.ts';
import type { Child, Contact, Need, Referral } from './life.ts';

/**
 * What is entered wrongly and put right some weeks later: dates moved by days, sources, codes of need, teams, referrals
 * entered twice, cases closed by accident. Lists show it until it is put right; the lives themselves do not change.
 */
export function makeMistakes(council: Council, child: Child): void {
  if (child.contacts.length === 0) return;
  const draw = new Stream(council.seed, `${child.family.key}:mistakes:${child.serial}`);
  for (const contact of child.contacts) contact.mistaken = misdate(draw, contact, child.contacts);
  for (const referral of child.referrals) {
    referral.mistaken = misdate(draw, referral, child.referrals);
    referral.wrongTeam = elsewhere(council, draw, referral.recorded, referral.team);
    if (draw.chance(0.015))
      referral.duplicate = { day: referral.day, until: putRight(draw, referral.recorded) };
  }
  for (const assessment of child.assessments) {
    const { recorded, start, end, endRecorded, team } = assessment;
    assessment.wrongTeam = elsewhere(council, draw, recorded, team);
    if (end === null || !draw.chance(0.02)) continue;
    const wrong = Math.max(start, end - draw.int(1, 12));
    assessment.wrongEnd = { end: wrong, until: putRight(draw, endRecorded ?? recorded) };
  }
  for (const need of child.needs) misjudge(draw, child, need);
}

const putRight = (draw: Stream, recorded: Day) => recorded + draw.int(15, 75);

/** In one of fifty, another day or another source; never those of another record. */
function misdate(
  draw: Stream,
  { day, source, recorded }: Contact | Referral,
  all: readonly (Contact | Referral)[],
): Contact['mistaken'] {
  if (!draw.chance(0.02)) return null;
  const until = putRight(draw, recorded);
  const moved = draw.chance(0.6);
  const shift = draw.int(1, 9);
  const later = draw.chance(0.4) && day + shift <= recorded;
  const wrong = {
    until,
    day: moved ? day + (later ? shift : -shift) : day,
    source: moved ? source : drawSource(draw, day),
  };
  const taken = all.some((other) => other.day === wrong.day && other.source === wrong.source);
  return taken ? null : wrong;
}

function elsewhere(
  council: Council,
  draw: Stream,
  recorded: Day,
  team: Team,
): { team: Team; until: Day } | null {
  if (!draw.chance(0.01)) return null;
  const others = council.teams.filter(({ kind, index }) => kind === team.kind && index !== team.index);
  return others.length === 0 ? null : { team: draw.pick(others), until: putRight(draw, recorded) };
}

/** Another code of need at first; or closed by accident, while nothing else is open that would need it. */
function misjudge(draw: Stream, child: Child, need: Need): void {
  if (draw.chance(0.02)) {
    need.wrongCode = { code: draw.pick(CODES), until: putRight(draw, need.recorded + 10) };
  }
  if (!draw.chance(0.02)) return;
  const end = need.start + draw.int(15, 90);
  const closed = { end, from: end + draw.int(0, 5), until: end + draw.int(20, 70) };
  const over = need.end !== null && need.end <= closed.until;
  const within = [...child.plans, ...child.care].some(
    ({ start }) => start >= need.start && start <= closed.until,
  );
  if (!over && !within && need.recorded <= end) need.closedInError = closed;
}

const CODES = ['N1 - Abuse or neglect', 'N4 - Family in acute stress', 'N5 - Family dysfunction'] as const;
