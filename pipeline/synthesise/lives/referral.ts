import { type Council, teamFor } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { type Day, onWeekday } from '../time/days.ts';
import { assess } from './assessment.ts';
import { beginLeavingCare, changeStatus, enterCare, leaveCare } from './care.ts';
import type { Child, Family, Need, Referral } from './life.ts';
import { openNeed as begin, closeNeed, handOver, lastDayAsChild, safeguardingOf } from './need.ts';
import { CEASED, type Concerned, comeOfAge, HOME, preProceed, takeToCourt } from './proceedings.ts';
import { discussStrategy, enquire, protect } from './protection.ts';
import { recordedOn } from './record.ts';

/** A referral of children of one family and all that follows from it, until their cases are closed. */
export function refer(
  council: Council,
  family: Family,
  children: readonly Child[],
  day: Day,
  source: number,
  name: string,
): void {
  const draw = new Stream(council.seed, `${name}:referral`);
  const noFurtherAction = draw.chance(0.065);
  const protectedBefore = children.some(({ plans }) => plans.length > 0);
  const enquiry = draw.chance(protectedBefore ? 0.95 : 0.31 + 0.2 * family.risk);
  const course = draw.unit();
  const team = teamFor(council, 'assessment', family.locality, family.number);
  const concerned: Concerned[] = [];
  let protectedUntil: Day | null = null;
  for (const child of children) {
    const own = new Stream(council.seed, `${name}:referral:${child.serial}`);
    const recorded = recordedOn(council, own, day, team);
    child.referrals.push(newReferral({ day, source, noFurtherAction, team, recorded }));
    if (noFurtherAction) continue;
    const need = openNeed(council, child, own, day, recorded, team);
    concerned.push({ child, need, period: null });
    // Of one name for all children: siblings are assessed and protected together.
    const shared = new Stream(council.seed, `${name}:assessment`);
    const supported = enquiry || course < 0.36;
    const assessed = assess(council, child, shared, day, team, supported);
    const ended = enquiry ? enquireInto(council, child, need, name, day, draw.int(0, 5)) : null;
    if (ended !== null) protectedUntil = ended;
    else closeOrSupport(council, child, need, shared, assessed, supported && (!enquiry || course < 0.3));
  }
  if (concerned.length > 0) worsen(council, family, concerned, name, day, protectedUntil);
}

/** A referral as it was, nothing entered wrongly. */
export function newReferral(made: Omit<Referral, 'mistaken' | 'wrongTeam' | 'duplicate'>): Referral {
  return { ...made, mistaken: null, wrongTeam: null, duplicate: null };
}

function openNeed(
  council: Council,
  child: Child,
  draw: Stream,
  day: Day,
  recorded: Day,
  team: Need['holders'][number]['team'],
): Need {
  const need = begin(council, child, draw, day, team);
  need.recorded = recorded;
  return need;
}

function enquireInto(
  council: Council,
  child: Child,
  need: Need,
  name: string,
  day: Day,
  after: number,
): Day | null {
  const draw = new Stream(council.seed, `${name}:enquiry`);
  const team = need.holders[0]!.team;
  const held = discussStrategy(council, child, draw, onWeekday(day + after), team, true);
  const { conference, plan } = enquire(council, child, draw, held, team);
  if (conference === null || !plan) return null;
  const end = protect(council, child, draw, conference, need);
  const stepped = end + draw.int(30, 80);
  closeNeed(council, need, draw, Math.min(stepped, lastDayAsChild(child)), CEASED);
  return end;
}

function closeOrSupport(
  council: Council,
  child: Child,
  need: Need,
  draw: Stream,
  assessed: Day,
  supported: boolean,
): void {
  if (!supported) {
    const reason = draw.chance(0.35)
      ? '"i) RC9 - Case closed after assessment, referred to early help"'
      : '"h) RC8 - Case closed after assessment, no further action"';
    closeNeed(council, need, draw, assessed + draw.int(0, 6), reason);
    return;
  }
  need.planFrom = assessed;
  handOver(need, assessed + 1, safeguardingOf(council, child));
  const end = assessed + 26 + draw.wait(56);
  closeNeed(council, need, draw, Math.min(end, lastDayAsChild(child)), CEASED);
}

/** Where things get worse: accommodation by agreement, pre-proceedings, or straight to court. */
function worsen(
  council: Council,
  family: Family,
  concerned: readonly Concerned[],
  name: string,
  day: Day,
  protectedUntil: Day | null,
): void {
  const draw = new Stream(council.seed, `${name}:worse`);
  const fate = draw.unit();
  const at = day + 20 + draw.wait(protectedUntil === null ? 25 : 140);
  const court = protectedUntil === null ? 0.038 : 0.3;
  const accommodated = court + 0.07;
  // Until then the case must be open: an end that lies before is taken back.
  const reached = concerned.filter(({ child }) => at + 60 < lastDayAsChild(child));
  if (reached.length === 0 || fate >= accommodated) return;
  if (fate < court) {
    const { issue, ended } = draw.chance(0.4)
      ? preProceed(
          council,
          family,
          reached.map(({ child }) => child),
          name,
          at,
        )
      : { issue: true, ended: at };
    for (const { child, need } of reached) keepOpen(council, child, need, ended + 30);
    if (issue) for (const { need } of reached) reopen(need);
    if (issue) takeToCourt(council, family, reached, name, ended);
    return;
  }
  for (const each of reached.slice(0, 1 + Math.floor(draw.unit() * 2))) {
    reopen(each.need);
    accommodate(council, family, each, name, at);
  }
}

function reopen(need: Need): void {
  need.end = null;
  need.endRecorded = null;
  need.reason = '';
}

function keepOpen(council: Council, child: Child, need: Need, until: Day): void {
  if (need.end === null || need.end >= until) return;
  reopen(need);
  const draw = new Stream(council.seed, `kept:${child.serial}:${until}`);
  closeNeed(council, need, draw, Math.min(until, lastDayAsChild(child)), CEASED);
}

/** Accommodation under section 20, or police protection that turns into it. */
function accommodate(council: Council, family: Family, each: Concerned, name: string, day: Day): void {
  const { child, need } = each;
  const draw = new Stream(council.seed, `${name}:accommodation:${child.serial}`);
  if (day > council.timeline.to) return;
  const police = draw.chance(0.25);
  const period = enterCare(council, child, draw, day, need, police ? POLICE : SECTION_20);
  if (police) changeStatus(period, period.start + draw.int(1, 3), SECTION_20);
  const course = draw.unit();
  if (course < 0.16) {
    takeToCourt(council, family, [{ child, need, period }], `${name}:later`, day + draw.int(30, 120));
    if (period.statuses.length > 1 && period.statuses.at(-1)!.code !== SECTION_20) return;
  }
  if (course > 0.84) {
    comeOfAge(council, child, draw, period, need);
    return;
  }
  const home = draw.chance(0.7)
    ? HOME
    : 'f) E4B: Returned home to live with parents or relatives - not part of planning';
  const end = leaveCare(council, child, draw, period, period.start + 10 + draw.wait(170), home);
  closeNeed(council, need, draw, Math.min(end + draw.int(30, 150), lastDayAsChild(child)), CEASED);
  beginLeavingCare(council, child, draw, end);
}

const POLICE = 'g) L1: Police protection LA accommodation';
export const SECTION_20 = 'd) V2: Single period under S20';
