import { addMonths, monthOf } from '../../calendar/isoDate.ts';
import type { Publication } from '../../publication/tables.ts';
import { capitalise, countOf } from '../../words/countOf.ts';
import { formatDate, formatPrintedDate } from '../../words/formatDate.ts';
import { formatLongMonth } from '../../words/formatMonth.ts';
import { overdueActions } from './actions.ts';
import { actionsDue } from './actionsDue.ts';

/** How soon open actions are due: `27 open actions are due by the end of November 2021, 11 later`. */
export function actionsDueFinding({ figures, summary }: Publication): string {
  const start = monthOf(summary.as_at);
  const open = (actionsDue(figures)?.counts ?? []).filter(({ rag, month }) => rag !== 'Complete' && month >= start);
  const total = open.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'No action still open is due from now on';
  const soon = open.filter(({ month }) => month < addMonths(start, 3)).reduce((sum, { count }) => sum + count, 0);
  const until = formatLongMonth(addMonths(start, 2));
  return `${capitalise(countOf(soon, 'open action'))} ${soon === 1 ? 'is' : 'are'} due by the end of ${until}, ${total - soon} later`;
}

/** `8 actions are overdue; 2 of them are rated on track`. */
export function overdueFinding({ tables }: Publication): string {
  const overdue = overdueActions(tables.improvement_actions);
  if (tables.improvement_actions.length === 0) return 'Overdue actions: no data yet';
  if (overdue.length === 0) return 'No action is overdue';
  const onTrack = overdue.filter((action) => action.rag === 'On track').length;
  const subject = `${countOf(overdue.length, 'action')} ${overdue.length === 1 ? 'is' : 'are'} overdue`;
  return onTrack === 0 ? subject : `${subject}; the plan rates ${onTrack} of them on track`;
}

/** The latest event up to the as-at date: `Latest event: focused visit, 7 July 2021`. */
export function timelineFinding({ tables, summary }: Publication): string {
  const last = tables.inspections.filter((event) => event.date_from <= summary.as_at).at(-1);
  if (!last) return `Inspections: no data yet up to ${formatDate(summary.as_at)}`;
  return `The latest event is ${article(last.kind.toLowerCase())}, ${formatPrintedDate(last.date)}`;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
