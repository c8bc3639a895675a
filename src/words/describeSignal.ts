import { addMonths } from '../calendar/isoDate.ts';
import type { IndicatorDefinition, IndicatorRow, SignalRow } from '../publication/tables.ts';
import { FEW_MONTHS } from '../statistics/controlChart.ts';
import { roundHalfUp } from '../statistics/percentage.ts';
import { formatLongMonth, monthName } from './formatMonth.ts';
import { formatNumber, formatValue, type Unit } from './formatValue.ts';
import { inLetters } from './inLetters.ts';

/** A figure and what can be said of it. */
export interface Signalled {
  definition: Pick<IndicatorDefinition, 'title' | 'unit' | 'better'>;
  fact: Pick<
    IndicatorRow,
    'month' | 'member' | 'breakdown' | 'numerator' | 'denominator' | 'value' | 'provisional'
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

/** Below these a few children make the difference: a count and its mean, the whole of a share, the cases of a median. */
const SMALL_COUNT = 5;
const SMALL_WHOLE = 20;
const SMALL_SAMPLE = 10;
const RUN = 7;

/**
 * What a month shows, in a sentence that can be read aloud: `Re-referrals within 12 months rose to 27% in October 2026,
 * 4 points up on September, above average for eight months running: this is a real change, in the wrong direction.`
 * "Real" is said only where a rule of the control chart holds, and less firmly where the chart is of fewer than 13
 * months; where numbers are small it says so.
 */
export function describeSignal({ definition, fact, signal }: Signalled): string {
  const { month, value } = fact;
  const name = fact.breakdown === 'all' ? definition.title : `${definition.title} (${fact.member})`;
  if (value === null)
    return `${name}: no figure for ${formatLongMonth(month)}, since there were none to count.`;
  if (fact.provisional) {
    return `${name} stood at ${inWords(value, definition.unit)} so far in ${formatLongMonth(month)}, a month that has not ended.`;
  }
  const finding = [
    move(name, value, definition.unit, fact, signal),
    ...standing(definition.unit, signal),
  ].join(', ');
  return `${finding}${verdict(definition.better, signal)}.${caution(definition.unit, fact, signal)}`;
}

/** `Referrals rose to 80 in October 2026, 48 up on September`. */
function move(
  name: string,
  value: number,
  unit: Unit,
  { month }: Signalled['fact'],
  { previous, uplift }: Signalled['signal'],
): string {
  const at = `${inWords(value, unit)} in ${formatLongMonth(month)}`;
  if (previous === null || uplift === null) return `${name} stood at ${at}`;
  const before = addMonths(month, -1);
  const beforeName = before.slice(0, 4) === month.slice(0, 4) ? monthName(before) : formatLongMonth(before);
  const size = roundHalfUp(Math.abs(uplift), 1);
  if (size === 0) return `${name} stayed at ${at}, as in ${beforeName}`;
  const [verb, way] = uplift > 0 ? ['rose', 'up'] : ['fell', 'down'];
  return `${name} ${verb} to ${at}, ${changeInWords(size, unit)} ${way} on ${beforeName}`;
}

/** How the month stands to what is usual, by the rule that holds. */
function standing(unit: Unit, signal: Signalled['signal']): string[] {
  const { rule, run_months, variation } = signal;
  const range = usualRange(unit, signal);
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
): string {
  if (variation === null) return '';
  // Where all months were alike nothing says what is usual: there are no limits to judge by.
  if (lower_limit === null || lower_limit === upper_limit) return '';
  const few = chart_months !== null && chart_months < FEW_MONTHS;
  if (rule === null)
    return few ? `, as far as ${inLetters(chart_months)} months can tell` : ': no sign of a real change';
  const direction =
    better === 'neither'
      ? ''
      : `, in the ${variation.startsWith('improvement') ? 'right' : 'wrong'} direction`;
  return few
    ? `: this may be a real change${direction}, but only ${inLetters(chart_months)} months are known`
    : `: this is a real change${direction}`;
}

/** Said where a few children make the difference. */
function caution(
  unit: Unit,
  { numerator, denominator }: Signalled['fact'],
  { mean }: Signalled['signal'],
): string {
  const small =
    unit === 'count'
      ? Math.max(numerator, mean ?? 0) < SMALL_COUNT
      : unit === 'days'
        ? numerator < SMALL_SAMPLE
        : unit === 'percent' && denominator !== null && denominator < SMALL_WHOLE;
  if (!small) return '';
  const of =
    unit === 'percent'
      ? ` (${formatNumber(numerator)} of ${formatNumber(denominator!)})`
      : unit === 'days'
        ? ` (the middle of ${formatNumber(numerator)})`
        : '';
  return ` The numbers are small${of}: one or two more or fewer would show.`;
}

/** `15% to 24%`: drawn no lower than 0, and a percentage no higher than 100; null where there are no limits. */
function usualRange(unit: Unit, { lower_limit, upper_limit }: Signalled['signal']): string | null {
  if (lower_limit === null || upper_limit === null || lower_limit === upper_limit) return null;
  const lower = Math.max(0, lower_limit);
  const upper = unit === 'percent' ? Math.min(100, upper_limit) : upper_limit;
  const bare =
    unit === 'percent'
      ? [formatValue(lower, unit), formatValue(upper, unit)]
      : [lower, upper].map((limit) => formatNumber(limit));
  return `${bare[0]} to ${bare[1]}`;
}

/** A value as it is said: `27%`, `34 days`, `56.1 per 10,000`. */
export function inWords(value: number, unit: Unit): string {
  const figure = formatValue(value, unit);
  if (unit === 'days') return `${figure} ${figure === '1' ? 'day' : 'days'}`;
  return unit === 'rate_per_10000' ? `${figure} per 10,000` : figure;
}

/** How far apart two values are, as it is said: `4 points`, `1 day`, `48`. */
export function changeInWords(size: number, unit: Unit): string {
  if (unit !== 'percent') return inWords(size, unit);
  const rounded = roundHalfUp(size, size < 10 ? 1 : 0);
  return `${formatNumber(rounded)} ${rounded === 1 ? 'point' : 'points'}`;
}
