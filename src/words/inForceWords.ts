import type { InForceRow } from '../publication/tables.ts';
import { formatInstant } from './formatDate.ts';

/** How a publication was put in force. */
export const howWords = (how: InForceRow['how']) => ({ refresh: 'Refresh', rollback: 'Put back' })[how];

/** `These figures have been in force since 5 November 2026, 06:00; what a check held was accepted`. */
export function inForceFinding([latest]: readonly InForceRow[]): string {
  if (!latest) return 'Since when these figures are in force: no data yet';
  const { since, how, because } = latest;
  const said =
    how === 'rollback'
      ? ', put back in place of others'
      : because === null
        ? '; no check held them'
        : '; what a check held was accepted';
  return `These figures have been in force since ${formatInstant(since)}${said}`;
}
