import type { Council } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { type Day, monthOfYear } from '../time/days.ts';
import { newChild } from './child.ts';
import { drawSource, makeContact, SOURCES } from './contact.ts';
import { helpEarly } from './earlyHelp.ts';
import type { Child, Family } from './life.ts';
import { canOpen, isAdopted, isOpen, lastDayAsChild } from './need.ts';
import { refer } from './referral.ts';
import { receive } from './unaccompanied.ts';

const HOW_MANY = [
  [1, 45],
  [2, 32],
  [3, 16],
  [4, 7],
] as const;

/** Numbers for the next family and child of a council. */
export interface Numbers {
  family: number;
  child: number;
  /** What a child's number within the council is added to. */
  first: number;
}

/** The whole story of a family, from the day on which it first comes to the council's notice. */
export function liveThrough(
  council: Council,
  key: string,
  locality: string,
  day: Day,
  numbers: Numbers,
): Family {
  const draw = new Stream(council.seed, key);
  const family: Family = {
    key,
    number: ++numbers.family,
    locality,
    risk: draw.unit() * draw.unit(),
    children: [],
    legal: [],
    pre: [],
  };
  const count = draw.weighted(HOW_MANY);
  for (let at = 0; at < count; at++) {
    const own = new Stream(council.seed, `${key}:child:${at}`);
    family.children.push(newChild(family, ++numbers.child, numbers.first, own, day));
  }
  if (draw.chance(0.011)) {
    family.children.length = 1;
    makeContactWith(council, family.children, draw, day, POLICE, 'Referral');
    receive(council, family.children[0]!, day, POLICE);
    return family;
  }
  let at = day;
  for (let time = 1; at <= council.timeline.to && time <= 12; time++) {
    comeToNotice(council, family, draw, at, `${key}:${time}`);
    const referred = wasReferred(family);
    if (!draw.chance(referred ? 0.8 : 0.47 + 0.35 * family.risk)) break;
    at += 20 + draw.wait(referred ? 200 : 330);
    // What schools see comes a month later where they see no child.
    if (draw.chance(0.1) && inHolidays(at)) at += 31;
  }
  return family;
}

const inHolidays = (day: Day): boolean => monthOfYear(day) === 8 || monthOfYear(day) === 12;

const POLICE = SOURCES.findIndex(({ short }) => short === 'Police');

const DECISIONS = [
  ['No further action', 26],
  ['Information and advice', 32],
  ['Early help', 13],
  ['Referral', 10.5],
  ['Passed to another authority', 1],
] as const;

/** One contact about a family: nothing, advice, early help or a referral follows. */
function comeToNotice(council: Council, family: Family, draw: Stream, day: Day, name: string): void {
  const present = family.children.filter(
    (child) => child.born - 200 < day && day + 60 < lastDayAsChild(child) && !isAdopted(child),
  );
  if (present.length === 0) return;
  const source = drawSource(draw, day);
  const known = present.filter((child) => isOpen(child, day));
  const decision = decide(council, family, draw, day);
  const able = decision === 'Referral' ? present.filter((child) => canOpen(child, day)) : [];
  const rest = present.filter((child) => !able.includes(child));
  if (able.length > 0) makeContactWith(council, able, draw, day, source, 'Referral');
  const other = known.length > 0 ? 'Passed to allocated worker' : 'Information and advice';
  const said = decision === 'Referral' || known.length > 0 ? other : decision;
  if (rest.length > 0) makeContactWith(council, rest, draw, day, source, said);
  if (able.length > 0) refer(council, family, able, day, source, name);
  if (said === 'Early help') for (const child of rest) helpEarly(council, child, draw, day);
}

/** A family that was referred once comes back sooner, and is referred again more often. */
const wasReferred = ({ children }: Family): boolean => children.some(({ referrals }) => referrals.length > 0);

/** What the front door decides: after the process change it refers fewer, in the surge more. */
function decide({ planted }: Council, family: Family, draw: Stream, day: Day): string {
  const { processChange, surge } = planted;
  const { locality } = family;
  const usual = draw.weighted(DECISIONS);
  const again = draw.chance(0.4);
  const decision = again && wasReferred(family) ? 'Referral' : usual;
  const held = draw.unit();
  if (locality === surge.locality && day >= surge.from && day <= surge.to) {
    return decision === 'No further action' && held < surge.referred ? 'Referral' : decision;
  }
  const turned = day >= processChange.from && decision === 'Referral' && held >= processChange.share;
  return turned ? 'Information and advice' : decision;
}

function makeContactWith(
  council: Council,
  children: readonly Child[],
  draw: Stream,
  day: Day,
  source: number,
  decision: string,
): void {
  const minute = source === POLICE ? draw.int(0, 1439) : draw.int(8 * 60, 18 * 60);
  for (const child of children) {
    if (child.contacts.some((contact) => contact.day === day && contact.source === source)) continue;
    makeContact(council, child, draw, { day, minute, source, decision });
  }
}
