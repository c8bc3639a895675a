import { daysBetween } from '../../calendar/isoDate.ts';

/** Rules between the columns of a row in the Annex A lists, for zod's `refine`. A blank breaks none of them. */
type Rule<R> = [
  holds: (row: R) => boolean,
  problem: { path: string[]; message: string; params: { rule: string } },
];
type Dates<N extends string> = Record<N, string | null>;

/** No pregnancy lasts longer: work may begin before a birth, but not before this. */
const DAYS_BEFORE_BIRTH = 310;
/** An expected date of birth may pass before the child is born, but not by this much. */
const DAYS_OVERDUE = 60;

/** One date is not before another: an end and its start. */
export const annexANotBefore = <L extends string, E extends string>(
  later: L,
  earlier: E,
  what: string,
): Rule<Dates<L | E>> => [
  ({ [later]: end, [earlier]: start }) => end === null || start === null || end >= start,
  { path: [later], message: `is before ${what}: check both dates`, params: { rule: 'dates_in_order' } },
];

/** What can only happen to a child who is born. */
export const annexABornBy = <E extends string>(event: E, what: string): Rule<Dates<E | 'date_of_birth'>> => [
  ({ date_of_birth: born, [event]: day }) => born === null || day === null || born <= day,
  { path: ['date_of_birth'], message: `is after ${what}: check both dates`, params: { rule: 'born_after' } },
];

/** What can happen to a child who is not born yet, but hardly to one who is not even expected. */
export const annexAExpectedBy = <E extends string>(
  event: E,
  what: string,
): Rule<Dates<E | 'date_of_birth'>> => [
  ({ date_of_birth: born, [event]: day }) =>
    born === null || day === null || daysBetween(day, born) <= DAYS_BEFORE_BIRTH,
  {
    path: ['date_of_birth'],
    message: `is more than ${DAYS_BEFORE_BIRTH} days after ${what}: check both dates`,
    params: { rule: 'born_after' },
  },
];

/** A child who was born well before something happened is not unborn. */
export const annexAUnborn = <E extends string>(
  event: E,
  what: string,
): Rule<Dates<E | 'date_of_birth'> & { age: number | null }> => [
  ({ age, date_of_birth: born, [event]: day }) =>
    age !== -1 || born === null || day === null || daysBetween(born, day) <= DAYS_OVERDUE,
  {
    path: ['age'],
    message: `says unborn, but the date of birth is more than ${DAYS_OVERDUE} days before ${what}: correct one of them`,
    params: { rule: 'unborn' },
  },
];

/** Nobody unborn is looked after or leaves care. */
export const annexABorn: Rule<{ age: number | null }> = [
  ({ age }) => age !== -1,
  {
    path: ['age'],
    message: 'says unborn, which no child on this list can be: correct the age',
    params: { rule: 'unborn' },
  },
];
