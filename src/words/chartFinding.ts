import { addMonths } from '../calendar/isoDate.ts';
import type { Point } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { formatLongMonth } from './formatMonth.ts';
import { hiddenWords } from './hiddenWords.ts';
import { valueWithUnit } from './valueWithUnit.ts';

const RUN = 7;

/**
 * What a control chart shows of a month, short enough for a heading: `Re-referrals within 12 months: above average since
 * March 2026`, `No real change in assessments in time: 84% in October 2026`.
 */
export function chartFinding(
  { title, unit }: Pick<IndicatorDefinition, 'title' | 'unit'>,
  point: Pick<
    Point,
    'month' | 'value' | 'marker' | 'provisional' | 'variation' | 'rule' | 'run_months'
  > | null,
): string {
  if (point === null) return `${title}: no data yet`;
  const { month, value, rule, run_months, variation } = point;
  const when = formatLongMonth(month);
  if (point.marker === 'c' && value === null) return `${title}: ${hiddenWords(month)}`;
  if (value === null) return `${title}: none to count in ${when}`;
  const at = `${valueWithUnit(value, unit)} in ${when}`;
  if (point.provisional) return `${title}: ${valueWithUnit(value, unit)} so far in ${when}`;
  if (variation === null) return `${title}: ${at}`;
  const up = variation.endsWith('_high');
  const since = run_months === null ? month : addMonths(month, 1 - Math.max(run_months, 1));
  const long = run_months !== null && run_months >= RUN;
  switch (rule) {
    case null:
      return `No real change in ${lowerFirst(title)}: ${at}`;
    case 'outside_limits':
      return `${title}: unusually ${up ? 'high' : 'low'}, ${at}`;
    case 'two_of_three':
      return `${title}: close to the ${up ? 'top' : 'bottom'} of what is usual, ${at}`;
    case 'one_side':
      return `${title}: ${up ? 'above' : 'below'} average${long ? ` since ${formatLongMonth(since)}` : `, ${at}`}`;
    case 'trend':
      return `${title}: ${up ? 'rising' : 'falling'}${long ? ` since ${formatLongMonth(since)}` : `, ${at}`}`;
  }
}

/** As it stands within a sentence; short forms in capitals and names stay as they are. */
function lowerFirst(title: string): string {
  const [first = ''] = title.split(/[\s-]/);
  return first === first.toUpperCase() && first.length > 1
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);
}
