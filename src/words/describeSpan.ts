import { addMonths } from '../calendar/isoDate.ts';
import { capitalise } from './countOf.ts';
import { formatLongMonth, monthName } from './formatMonth.ts';
import { formatValue, type Unit } from './formatValue.ts';

/** A value of one month. */
export interface MonthValue {
  month: string;
  value: number | null;
}

/**
 * What the latest months without a gap show, as a title:
 * `Live cases fell from 85 in May to 72 in July 2021`. Says what happened, and nothing about why or whether it will last.
 * @param subject what is measured, in the plural: `live cases`
 * @param values in order of month; months absent from it count as gaps
 */
export function describeSpan(subject: string, values: MonthValue[], unit: Unit): string {
  const known = values.filter((point) => point.value !== null);
  const last = known.at(-1);
  if (!last) return `${capitalise(subject)}: no data yet`;
  const first = startOfRun(known);
  const latest = `${formatValue(last.value, unit)} in ${formatLongMonth(last.month)}`;
  if (first.month === last.month) return `${capitalise(subject)}: ${latest}`;
  const sameYear = first.month.slice(0, 4) === last.month.slice(0, 4);
  const start = sameYear ? monthName(first.month) : formatLongMonth(first.month);
  if (first.value === last.value)
    return `${capitalise(subject)} were the same in ${start} as in ${formatLongMonth(last.month)}: ${formatValue(last.value, unit)}`;
  const verb = last.value! > first.value! ? 'rose' : 'fell';
  return `${capitalise(subject)} ${verb} from ${formatValue(first.value, unit)} in ${start} to ${latest}`;
}

function startOfRun(known: MonthValue[]): MonthValue {
  let index = known.length - 1;
  while (index > 0 && addMonths(known[index - 1]!.month, 1) === known[index]!.month) index -= 1;
  return known[index]!;
}
