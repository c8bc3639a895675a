import type { QuestionRow } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatDate } from './formatDate.ts';

/** How far members' questions are answered: `2 of the 5 questions asked on 5 October 2026 are still open`. */
export function questionsFinding(rows: readonly QuestionRow[]): string {
  const session = rows
    .map((row) => row.session)
    .sort()
    .at(-1);
  if (session === undefined) return 'No question of members is on record';
  const asked = rows.filter((row) => row.session === session);
  const open = asked.filter(({ status }) => status !== 'Answered').length;
  const earlier = rows.length - asked.length;
  const words = `${capitalise(countOf(asked.length, 'question'))} asked on ${formatDate(session)}`;
  const how =
    open === 0 ? 'all answered' : open === asked.length ? 'none answered in full yet' : `${open} still open`;
  return `${words}, ${how}${earlier === 0 ? '' : `, and ${countOf(earlier, 'earlier one')} still open`}`;
}
