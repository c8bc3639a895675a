import { PART_KINDS, type View } from '../view/view.ts';
import { capitalise } from './countOf.ts';
import { formatLongMonth } from './formatMonth.ts';

/** Whose figures a view shows: `the whole service`, `team North`. */
export function partWords({ part }: View): string {
  return part === null ? 'the whole service' : `${PART_KINDS[part.breakdown].toLowerCase()} ${part.member}`;
}

/** What a view shows, for its status line: `The whole service in October 2026`. */
export function viewWords(view: View, month: string | null): string {
  return capitalise(`${partWords(view)}${month === null ? '' : ` in ${formatLongMonth(month)}`}`);
}
