import type { Figures } from '../publication/figures.ts';
import { capitalise, countOf } from './countOf.ts';
import { joinWords } from './joinWords.ts';

/** The latest value of an indicator; null where it has none. */
function latest(figures: Figures, indicator: string): number | null {
  const month = figures.months(indicator).at(-1);
  return month === undefined ? null : figures.value({ indicator }, month);
}

/** Joins what is known; `none` where nothing is. */
function said(parts: readonly (string | null)[], none: string): string {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? none : capitalise(joinWords(known));
}

const part = (value: number | null, words: (value: number) => string) =>
  value === null ? null : words(value);
const is = (count: number) => (count === 1 ? 'is' : 'are');

/** `11 care cases are beyond 26 weeks, no children are in pre-proceedings beyond 16 weeks and 7 court directions are overdue` */
export function legalFinding(figures: Figures): string {
  return said(
    [
      part(
        latest(figures, 'care_proceedings_overdue'),
        (value) => `${countOf(value, 'care case')} ${is(value)} beyond 26 weeks`,
      ),
      part(
        latest(figures, 'pre_proceedings_overdue'),
        (value) => `${countOf(value, 'child', 'children')} ${is(value)} in pre-proceedings beyond 16 weeks`,
      ),
      part(
        latest(figures, 'court_directions_overdue'),
        (value) => `${countOf(value, 'court direction')} ${is(value)} overdue`,
      ),
    ],
    'Legal cases, pre-proceedings and court directions: no data yet',
  );
}

/** `No placement order reviews are overdue, 2 orders should be revoked and the plan of 2 children has changed since` */
export function permanenceFinding(figures: Figures): string {
  return said(
    [
      part(
        latest(figures, 'placement_order_reviews_overdue'),
        (value) => `${countOf(value, 'placement order review')} ${is(value)} overdue`,
      ),
      part(
        latest(figures, 'placement_orders_to_be_revoked'),
        (value) => `${countOf(value, 'order')} should be revoked`,
      ),
      part(
        latest(figures, 'placement_plans_changed'),
        (value) => `the plan of ${countOf(value, 'child', 'children')} has changed since`,
      ),
    ],
    'Placement orders: no data yet',
  );
}

/** `2 serious events are not yet notified` */
export function notificationsFinding(figures: Figures): string {
  return said(
    [
      part(
        latest(figures, 'notifications_awaiting'),
        (value) => `${countOf(value, 'serious event')} ${is(value)} not yet notified`,
      ),
    ],
    'Notifications: no data yet',
  );
}
