import type { Council } from '../council/council.ts';
import { Stream } from '../random/stream.ts';
import { ageOn } from '../time/days.ts';
import { SOURCES } from './contact.ts';
import type { Child, Contact } from './life.ts';

/** Why people turn to the front door, as a rule: of a hundred contacts. */
const USUAL = [
  ['Domestic abuse', 18],
  ['Neglect', 19],
  ['Physical abuse', 9],
  ['Sexual abuse', 6],
  ['Emotional abuse', 10],
  ['Child mental health', 9],
  ['Parental mental health', 8],
  ['Parental substance misuse', 8],
  ['Missing or exploited', 3],
  ['Information only', 5],
  ['Other', 5],
] as const;

/** And where one who tells has much of something else: the police see violence, schools see children. */
const BY_SOURCE: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  Police: [
    ['Domestic abuse', 52],
    ['Missing or exploited', 14],
    ['Parental substance misuse', 8],
    ['Physical abuse', 7],
    ['Sexual abuse', 6],
    ['Neglect', 5],
    ['Information only', 5],
    ['Other', 3],
  ],
  School: [
    ['Neglect', 24],
    ['Emotional abuse', 15],
    ['Child mental health', 18],
    ['Physical abuse', 15],
    ['Domestic abuse', 10],
    ['Parental mental health', 6],
    ['Sexual abuse', 6],
    ['Other', 6],
  ],
  Cafcass: [
    ['Information only', 60],
    ['Emotional abuse', 20],
    ['Domestic abuse', 20],
  ],
};

/** Of contacts about children of 16 and 17: those who have nowhere to live; some 25 a year in a county. */
const HOMELESS = { Housing: 0.5, others: 0.06 } as const;

/** Of contacts about children under 16: those who are privately fostered; some 10 a year in a county. */
const FOSTERED = 0.0014;

const NOT_RECORDED = 0.02;

/**
 * The reason that the front door records for a contact; '' where it records none. One about several children of a family
 * has one reason, unless it is of the child alone. The draws are of streams of their own, by what the contact is, so
 * that nothing else in the child's life depends on them.
 */
export function reasonFor({ seed }: Council, child: Child, { day, minute, source }: Contact): string {
  const of = `${child.family.key}:reason:${day}:${minute}`;
  const age = ageOn(child.born, day);
  const own = new Stream(seed, `${of}:${child.serial}`);
  const { short } = SOURCES[source]!;
  const homeless = short === 'Housing' ? HOMELESS.Housing : HOMELESS.others;
  const fate = own.unit();
  if ((age === 16 || age === 17) && fate < homeless) return 'Homeless at 16 or 17';
  if (age >= 0 && age < 16 && fate < FOSTERED) return 'Private fostering';
  const draw = new Stream(seed, of);
  return draw.chance(NOT_RECORDED) ? '' : draw.weighted(BY_SOURCE[short] ?? USUAL);
}
