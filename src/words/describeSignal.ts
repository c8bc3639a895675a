import { addMonths } from '../calendar/isoDate.ts';
import type { IndicatorDefinition, IndicatorRow, SignalRow } from '../publication/tables.ts';
import { FEW_MONTHS } from '../statistics/controlChart.ts';
import { roundHalfUp } from '../statistics/percentage.ts';
import { isSmall } from '../statistics/smallNumbers.ts';
import { formatLongMonth, monthName } from './formatMonth.ts';
import { formatCount, formatNumber, formatValue, type Unit } from './formatValue.ts';
import { hiddenWords } from './hiddenWords.ts';
import { inLetters } from './inLetters.ts';
import { usualRange } from './usualRange.ts';

/** A figure and what can be said of it. */
export interface Signalled {
  definition: Pick<IndicatorDefinition, 'title' | 'unit' | 'better'>;
  fact: Pick<
    IndicatorRow,
    'month' | 'member' | 'breakdown' | 'numerator' | 'denominator' | 'value' | 'provisional' | 'marker'
  >;
  signal: Pick<
    SignalRow,
    | 'previous'
    | 'uplift'
    | 'mean'
    | 'lower_limit'
    | 'upper_limit'
    | 'variation'
    | 'rule'
    | 'run_months'
    | 'chart_months'
  >;
}

const RUN = 7;

/**
 * What a month shows, in a sentence that can be read aloud: `Re-referrals within 12 months rose to 27% in October 2026,
 * 4 points up on September, above average for eight months running: this is a real change, in the wrong direction.`
 * "Real" is said only where a rule of the control chart holds, and less firmly where the chart is of fewer than 13
 * months or the numbers are small.
 */
export function describeSignal({ definition, fact, signal }: Signalled): string {
  const { month, value } = fact;
  const name = fact.breakdown === 'all' ? definition.title : `${definition.title} (${fact.member})`;
  if (value === null && fact.marker === 'c') return `${name}: ${hiddenWords(month)}.`;
  if (value === null)
    return `${name}: no figure for ${formatLongMonth(month)}, since there were none to count.`;
  if (fact.provisional) {
    return `${name} stood at ${formatValue(value, definition.unit)} so far in ${formatLongMonth(month)}, a month that has not ended.`;
  }
  const finding = [
    move(name, value, definition.unit, fact, signal),
    ...standing(definition.unit, fact, signal),
  ].join(', ');
  const small = isSmall(definition.unit, fact, signal);
  return `${finding}${verdict(definition.better, signal, small)}.${small ? caution(definition.unit, fact) : ''}`;
}

/** `Referrals rose to 80 in October 2026, 48 up on September`. */
function move(
  name: string,
  value: number,
  unit: Unit,
  { month }: Signalled['fact'],
  { previous, uplift }: Signalled['signal'],
): string {
  const at = `${formatValue(value, unit)} in ${formatLongMonth(month)}`;
  if (previous === null || uplift === null) return `${name} stood at ${at}`;
  const before = addMonths(month, -1);
  const beforeName = before.slice(0, 4) === month.slice(0, 4) ? monthName(before) : formatLongMonth(before);
  const size = roundHalfUp(Math.abs(uplift), 1);
  if (size === 0) return `${name} stayed at ${at}, as in ${beforeName}`;
  const [verb, way] = uplift > 0 ? ['rose', 'up'] : ['fell', 'down'];
  return `${name} ${verb} to ${at}, ${changeInWords(size, unit)} ${way} on ${beforeName}`;
}

/** How the month stands to what is usual, by the rule that holds. */
function standing(unit: Unit, fact: Signalled['fact'], signal: Signalled['signal']): string[] {
  const { rule, run_months, variation } = signal;
  const range = usualRange(unit, fact, signal);
  if (variation === null || range === null) return [];
  const up = variation.endsWith('_high');
  switch (rule) {
    case null:
      return [`within the usual range of ${range}`];
    case 'outside_limits':
      return [`${up ? 'above' : 'below'} the usual range of ${range}`];
    case 'two_of_three':
      return [`close to the ${up ? 'top' : 'bottom'} of the usual range of ${range} in two of three months`];
    case 'one_side':
      return [inRun(run_months, up ? 'above average' : 'below average')];
    case 'trend':
      return [inRun(run_months, up ? 'rising' : 'falling')];
  }
}

/** `above average for eight months running`; of an early month of a run only what it came to. */
function inRun(months: number | null, how: string): string {
  if (months === null || months < RUN) return `in a run of ${inLetters(RUN)} or more months ${how}`;
  return `${how} for ${inLetters(months)} months running`;
}

function verdict(
  better: IndicatorDefinition['better'],
  { rule, variation, chart_months, lower_limit, upper_limit }: Signalled['signal'],
  small: boolean,
): string {
  // Where all months were alike nothing says what is usual: there are no limits to judge by.
  if (variation === null || lower_limit === null || lower_limit === upper_limit) return '';
  const few = chart_months !== null && chart_months < FEW_MONTHS;
  if (rule === null)
    return few ? `, as far as ${inLetters(chart_months)} months can tell` : ': no sign of a real change';
  const way = variation.startsWith('improvement') ? 'right' : 'wrong';
  const direction = better === 'neither' ? '' : `, in the ${way} direction`;
  if (few)
    return `: this may be a real change${direction}, but only ${inLetters(chart_months)} months are known`;
  return `: this ${small ? 'may be' : 'is'} a real change${direction}`;
}

/** Said where one or two children make the difference. */
function caution(unit: Unit, { numerator, denominator }: Signalled['fact']): string {
  const of =
    unit === 'percent' && denominator !== null
      ? ` (${formatCount(numerator)} of ${formatNumber(denominator)})`
      : unit === 'days'
        ? ` (the middle of ${formatCount(numerator)})`
        : '';
  return ` The numbers are small${of}, so one or two either way make the difference.`;
}

/** How far apart two values are, as it is said: `4 points`, `48`. */
export function changeInWords(size: number, unit: Unit): string {
  if (unit !== 'percent') return formatValue(size, unit);
  const rounded = roundHalfUp(size, size < 10 ? 1 : 0);
  return `${formatNumber(rounded)} ${rounded === 1 ? 'point' : 'points'}`;
}
