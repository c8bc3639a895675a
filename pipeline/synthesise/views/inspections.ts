import { addMonths, type Day, inWords, yearOf } from '../time/days.ts';
import { deliverChanged } from './deliverChanged.ts';
import type { Showing } from './view.ts';

/** What inspectors found, so many months before the last delivery. None of it happened. */
const EVENTS = [
  [168, 'year', 'Inspection', 'Protection of children', 'Requires improvement', ''],
  [112, 'year', 'Inspection', 'Single inspection framework', 'Good', ''],
  [64, 'month', 'Inspection', 'ILACS', 'Requires improvement', 'Strain in assessment and safeguarding teams'],
  [47, 'month', 'Focused visit', 'ILACS', '', 'Front door: decisions are sound but late'],
  [33, 'month', 'Focused visit', 'ILACS', '', 'Children in need: plans drift'],
  [26, 'day', 'Notice', 'Improvement notice', '', 'An improvement board is to be set up'],
  [15, 'day', 'Focused visit', 'ILACS', '', 'Care leavers are in touch with their advisers'],
  [6, 'day', 'Monitoring visit', 'ILACS', '', 'Caseloads fall in most teams'],
  [2, 'day', 'Inspection', 'ILACS', 'Requires improvement', 'Experiences of children in care are good'],
] as const;

/** Inspections, visits and notices that had come by a delivery; how exact an old date is differs. */
export function showInspections({ council: { timeline }, out }: Showing): void {
  const events = EVENTS.map(([months, exact, ...rest]) => {
    const day = addMonths(timeline.to, -months) - 9;
    return { day, row: [written(day, exact), ...rest].join(',') };
  });
  deliverChanged(out, 'inspections', timeline.ends.length, (at) =>
    events.filter(({ day }) => day <= timeline.ends[at]!).map(({ row }) => row),
  );
}

function written(day: Day, exact: 'year' | 'month' | 'day'): string {
  return exact === 'year' ? String(yearOf(day)) : exact === 'month' ? inWords(day).slice(3) : inWords(day);
}
