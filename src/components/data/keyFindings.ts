import type { Publication } from '../../publication/tables.ts';
import { describeLevel } from '../../words/describeLevel.ts';
import { formatDate } from '../../words/formatDate.ts';
import { formatLongMonth } from '../../words/formatMonth.ts';
import { formatNumber } from '../../words/formatValue.ts';
import { capitalise, countOf } from '../../words/countOf.ts';
import { openActions, overdueActions } from './actions.ts';
import { level } from './level.ts';
import { receivedIssued } from './receivedIssued.ts';

/** What a sentence says of an indicator's latest month: `72 live cases in July 2021, 4 fewer than in June …`. */
export function latestLevel(publication: Publication, indicator: string, one: string, many: string): string {
  const known = publication.figures;
  const month = known.months(indicator).at(-1);
  if (month === undefined) return `No data yet on ${many}.`;
  const unit = publication.definitions.find(({ id }) => id === indicator)?.unit ?? 'count';
  return describeLevel(level(known, { indicator }, month, { one, many, unit }));
}

/** `72 live cases in July 2021, 4 fewer than in June and 9 fewer than in July 2020.` */
export function liveCasesFinding(publication: Publication): string {
  return latestLevel(publication, 'legal_live_cases', 'live case', 'live cases');
}

/** `11 cases yet to be issued in July 2021, 6 more than in June and 4 more than in July 2020.` */
export function toIssueFinding(publication: Publication): string {
  return latestLevel(publication, 'legal_cases_to_issue', 'case yet to be issued', 'cases yet to be issued');
}

/** `12 cases were received and 5 issued in July 2021.` */
export function receivedIssuedFinding(publication: Publication): string {
  const data = receivedIssued(publication.figures);
  const last = data?.total.byMonth.at(-1);
  if (!data || !last) return 'No data yet on cases received and issued.';
  const month = formatLongMonth(data.months.at(-1)!);
  if (last.received === null || last.issued === null) return `No data yet on cases received and issued in ${month}.`;
  const verb = last.received === 1 ? 'was' : 'were';
  const issued = last.issued === 0 ? 'none' : formatNumber(last.issued);
  return `${capitalise(countOf(last.received, 'case'))} ${verb} received and ${issued} issued in ${month}.`;
}

/** `8 of the 46 actions not yet complete are past their target date at 7 September 2021.` */
export function planFinding(publication: Publication): string {
  const actions = publication.tables.improvement_actions;
  if (actions.length === 0) return 'No data yet on the improvement plan.';
  const open = openActions(actions).length;
  const overdue = overdueActions(actions).length;
  const at = formatDate(publication.summary.as_at);
  if (open === 0) return `Every action of the improvement plan is complete at ${at}.`;
  const subject = overdue === 0 ? 'None' : formatNumber(overdue);
  const verb = overdue === 1 ? 'is past its' : 'are past their';
  return `${subject} of the ${countOf(open, 'action')} not yet complete ${verb} target date at ${at}.`;
}
