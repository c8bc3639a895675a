import { notBefore, type RowRule } from '../kit/rules.ts';

/** Rules between the columns of a row in the Annex A lists. */

/** No pregnancy lasts longer: work may begin before a birth, but not before this. */
const DAYS_BEFORE_BIRTH = 310;
/** An expected date of birth may pass before the child is born, but not by this much. */
const DAYS_OVERDUE = 60;

/** One date is not before another: an end and its start. */
export const annexANotBefore = (later: string, earlier: string, what: string): RowRule =>
  notBefore(later, earlier, { rule: 'dates_in_order', message: `is before ${what}: check both dates` });

/** What can only happen to a child who is born. */
export const annexABornBy = (event: string, what: string): RowRule =>
  notBefore(event, 'date_of_birth', {
    at: 'date_of_birth',
    rule: 'born_after',
    message: `is after ${what}: check both dates`,
  });

/** What can happen to a child who is not born yet, but hardly to one who is not even expected. */
export const annexAExpectedBy = (event: string, what: string): RowRule => ({
  test: 'within_days',
  from: event,
  to: 'date_of_birth',
  days: DAYS_BEFORE_BIRTH,
  at: 'date_of_birth',
  rule: 'born_after',
  message: `is more than ${DAYS_BEFORE_BIRTH} days after ${what}: check both dates`,
});

/** A child who was born well before something happened is not unborn. */
export const annexAUnborn = (event: string, what: string): RowRule => ({
  when: { field: 'age', is: -1 },
  test: 'within_days',
  from: 'date_of_birth',
  to: event,
  days: DAYS_OVERDUE,
  at: 'age',
  rule: 'unborn',
  message: `says unborn, but the date of birth is more than ${DAYS_OVERDUE} days before ${what}: correct one of them`,
});

/** Nobody unborn is looked after or leaves care. */
export const annexABorn: RowRule = {
  test: 'range',
  field: 'age',
  least: 0,
  at: 'age',
  rule: 'unborn',
  message: 'says unborn, which no child on this list can be: correct the age',
};
