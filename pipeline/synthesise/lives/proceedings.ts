import type { Council } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { ageOn, type Day } from '../time/days.ts';
import { placeForAdoption } from './adoption.ts';
import { beginLeavingCare, changeStatus, enterCare, leaveCare } from './care.ts';
import { conclude, openCase, proceed, weeksInCourt } from './court.ts';
import type { CarePeriod, Child, Family, Need } from './life.ts';
import { closeNeed, lastDayAsChild, safeguardingOf } from './need.ts';

/** A child and the episode of need under which it is taken to court. */
export interface Concerned {
  child: Child;
  need: Need;
  period: CarePeriod | null;
}

const ORDERS = {
  baby: [
    ['Care and placement orders', 130],
    ['Special guardianship order', 16],
    ['Care order', 6],
    ['Supervision order', 14],
  ],
  young: [
    ['Care and placement orders', 56],
    ['Special guardianship order', 26],
    ['Care order', 24],
    ['Supervision order', 30],
  ],
  older: [
    ['Special guardianship order', 14],
    ['Care order', 54],
    ['Supervision order', 32],
  ],
} as const;

/** Pre-proceedings, where there is time for them: a letter, meetings, and then home again or to court. */
export function preProceed(
  council: Council,
  family: Family,
  children: readonly Child[],
  name: string,
  decided: Day,
): { issue: boolean; ended: Day } {
  const draw = new Stream(council.seed, `${name}:pre-proceedings`);
  const ended = decided + 60 + draw.wait(65);
  const issue = draw.chance(0.62);
  const { to } = council.timeline;
  if (decided > to) return { issue, ended };
  const team = safeguardingOf(council, children[0]!);
  const case_ = openCase(family, 'Current live PLO cases', decided, team, draw, [...children]);
  conclude(council, case_, ended, issue ? 'Order made' : 'Step down');
  const offered = draw.chance(0.85);
  family.pre.push({
    decided,
    letter: decided + draw.int(2, 12),
    meeting: decided + draw.int(13, 30),
    reviews: draw.int(0, 3),
    offered,
    held: offered && draw.chance(0.6),
    ended: ended <= to ? ended : null,
    issue,
    application: issue && ended + 10 <= to ? ended + draw.int(3, 10) : null,
    reference: case_.reference,
    team,
    children: [...children],
  });
  return { issue, ended };
}

/** Care proceedings about the children of a family, from issue to what becomes of each of them. */
export function takeToCourt(
  council: Council,
  family: Family,
  concerned: readonly Concerned[],
  name: string,
  day: Day,
): void {
  const draw = new Stream(council.seed, `${name}:proceedings`);
  const issued = day + draw.int(1, 8);
  const young = concerned.filter(({ child }) => issued + 30 < lastDayAsChild(child));
  if (issued > council.timeline.to || young.length === 0) return;
  const final = issued + weeksInCourt(draw, issued) * 7;
  const children = young.map(({ child }) => child);
  const found = openCase(
    family,
    'Care proceedings',
    day,
    safeguardingOf(council, children[0]!),
    draw,
    children,
  );
  proceed(council, found, draw, issued, final);
  const urgent = draw.chance(0.3);
  let outcome = '';
  for (const each of young) {
    const own = new Stream(council.seed, `${name}:court:${each.child.serial}`);
    const age = ageOn(each.child.born, final);
    const order = own.weighted(age < 3 ? ORDERS.baby : age < 10 ? ORDERS.young : ORDERS.older);
    outcome ||= order;
    afterCourt(council, each, own, urgent ? day : issued, issued, final, order, urgent);
  }
  conclude(council, found, final, outcome);
}

function afterCourt(
  council: Council,
  { child, need, period: earlier }: Concerned,
  draw: Stream,
  entered: Day,
  issued: Day,
  final: Day,
  order: string,
  urgent: boolean,
): void {
  const period =
    earlier ?? enterCare(council, child, draw, entered, need, urgent ? 'f) L2: EPO' : 'a) C1: ICO');
  changeStatus(period, Math.max(issued, period.start + 1), 'a) C1: ICO');
  const grown = lastDayAsChild(child);
  if (final >= grown) {
    comeOfAge(council, child, draw, period, need);
  } else if (order === 'Care and placement orders') {
    changeStatus(period, final, 'b) C2: FCO');
    const left = placeForAdoption(council, child, draw, period, need, final + 1);
    if (left === null) comeOfAge(council, child, draw, period, need);
  } else if (order === 'Care order') {
    changeStatus(period, final, 'b) C2: FCO');
    period.plan = 'f) Long-term fostering';
    comeOfAge(council, child, draw, period, need);
  } else {
    const guardian = order === 'Special guardianship order';
    period.plan = guardian ? 'c) SGO/CAO' : 'a) Return to family';
    const end = leaveCare(council, child, draw, period, final, guardian ? draw.weighted(GUARDIANS) : HOME);
    closeNeed(
      council,
      need,
      draw,
      Math.min(end + draw.int(30, 130), grown),
      guardian ? 'RC4 - Special guardianship order' : CEASED,
    );
    beginLeavingCare(council, child, draw, end);
  }
}

export const HOME = 'e) E4A: Returned home to live with parents or relatives - part of planning';
/** Quoted, as it holds a comma. */
export const CEASED = '"RC7 - Services ceased for any other reason, including child no longer in need"';
const GUARDIANS = [
  ['i) E45: Special Guardianship Orders - former carer relative/friend', 5],
  ['j) E46: Special Guardianship Orders - former carer other', 2],
  ['k) E47: Special Guardianship Orders - relative/friend', 3],
] as const;
const GROWN_UP = [
  ['l) E5: Moved into independent living - supported', 45],
  ['m) E6: Moved into independent living - no support', 15],
  ['t) E17: Aged 18 or over and remained with current carers', 40],
] as const;

/** A child who stays in care until 18, or a little sooner where a plan to return home comes true. */
export function comeOfAge(
  council: Council,
  child: Child,
  draw: Stream,
  period: CarePeriod,
  need: Need,
): void {
  const grown = lastDayAsChild(child);
  const soon = draw.chance(0.42) ? period.start + 400 + draw.wait(1100) : grown;
  const home = soon < grown;
  const end = leaveCare(council, child, draw, period, soon, home ? HOME : draw.weighted(GROWN_UP));
  closeNeed(council, need, draw, home ? Math.min(end + 90, grown) : end, CEASED);
  beginLeavingCare(council, child, draw, end);
}
