import { daysBetween } from '../../calendar/isoDate.ts';
import type { DateTime } from '../../calendar/parseDateTime.ts';
import { looseText } from './fields.ts';

/**
 * What must hold between the fields of one row. A rule is data, not code, so that one contract can be checked row by
 * row here and set by set in the database: see `pipeline/ingest/sets/rulesSql.ts`. A blank breaks no rule but `some`.
 */
export type RowTest =
  /** Of two days, times or moments, the second is not before the first; `strictly`: it is after it. */
  | { test: 'in_order'; first: string; then: string; strictly?: true }
  /** From one day to another it is no more than so many days. */
  | { test: 'within_days'; from: string; to: string; days: number }
  /** A number lies between these, both included. */
  | { test: 'range'; field: string; least?: number; most?: number }
  /** At least one of the fields has a value. */
  | { test: 'some'; fields: readonly string[] }
  /** The two fields do not say the same. */
  | { test: 'differ'; fields: readonly [string, string] }
  /** The fields do not have all of these values at once. */
  | { test: 'not_together'; values: Readonly<Record<string, string | number | boolean>> }
  /** The parts, a blank taken as nothing, add up to no more than the whole. */
  | { test: 'within_whole'; parts: readonly string[]; whole: string }
  /** None of the fields says one of these words, whatever its case: a row that adds up others is not a row. */
  | { test: 'none_of'; fields: readonly string[]; words: readonly string[] };

/** Which rows a rule is about: those where a field has, has not, or contains one of some values. */
export interface Condition {
  field: string;
  is?: string | number | boolean;
  isNot?: string | number | boolean;
  contains?: readonly string[];
}

/** A test, the rows that it is about, and what is said of a row that fails it. */
export type RowRule = RowTest & {
  when?: Condition;
  /** The field under whose column the problem is reported. */
  at: string;
  /** The rule's name in reports: `end_before_start`. */
  rule: string;
  message: string;
};

/**
 * The commonest rule: of two days, times or moments the later is not before the earlier; `strictly`: it is after it.
 * Reported at the later, unless it says where.
 */
export const notBefore = (
  later: string,
  earlier: string,
  said: { rule: string; message: string; at?: string; strictly?: true },
): RowRule =>
  // biome-ignore lint/suspicious/noThenProperty: it names a field, and nobody awaits a rule
  ({ test: 'in_order', first: earlier, then: later, at: later, ...said });

type Values = Readonly<Record<string, unknown>>;

/** True where a row, its values by field, keeps the rule. */
export function keeps(rule: RowRule, row: Values): boolean {
  return !applies(rule.when, row) || TESTS[rule.test](rule as never, row);
}

/** The fields that a rule reads. */
export function fieldsRead(rule: RowRule): string[] {
  const when = rule.when ? [rule.when.field] : [];
  switch (rule.test) {
    case 'in_order':
      return [rule.first, rule.then, ...when];
    case 'within_days':
      return [rule.from, rule.to, ...when];
    case 'range':
      return [rule.field, ...when];
    case 'not_together':
      return [...Object.keys(rule.values), ...when];
    case 'within_whole':
      return [...rule.parts, rule.whole, ...when];
    default:
      return [...rule.fields, ...when];
  }
}

function applies(when: Condition | undefined, row: Values): boolean {
  if (!when) return true;
  const value = row[when.field];
  if (when.is !== undefined && value !== when.is) return false;
  if (when.isNot !== undefined && value === when.isNot) return false;
  const text = String(value ?? '').toLowerCase();
  return !when.contains || when.contains.some((part) => text.includes(part));
}

const TESTS: { [K in RowTest['test']]: (test: Extract<RowTest, { test: K }>, row: Values) => boolean } = {
  in_order: ({ first, then, strictly }, row) => inOrder(row[first], row[then], strictly ?? false),
  within_days: ({ from, to, days }, row) =>
    row[from] === null || row[to] === null || daysBetween(row[from] as string, row[to] as string) <= days,
  range: ({ field, least, most }, row) => {
    const value = row[field] as number | null;
    return (
      value === null || ((least === undefined || value >= least) && (most === undefined || value <= most))
    );
  },
  some: ({ fields }, row) => fields.some((field) => row[field] !== null),
  differ: ({ fields: [one, other] }, row) => row[one] === null || row[one] !== row[other],
  not_together: ({ values }, row) => Object.entries(values).some(([field, value]) => row[field] !== value),
  within_whole: ({ parts, whole }, row) => {
    const most = row[whole] as number | null;
    return most === null || parts.reduce((sum, part) => sum + ((row[part] as number | null) ?? 0), 0) <= most;
  },
  none_of: ({ fields, words }, row) => {
    const loose = words.map(looseText);
    return fields.every((field) => row[field] === null || !loose.includes(looseText(row[field] as string)));
  },
};

/** The first and the last day that a date known in part can be; null where nothing of it is known. */
interface Span {
  from: string | null;
  to: string | null;
}

/** A day, a time of day, a moment, or a date known in part; all but the moment compare as text. */
type When = string | DateTime | Span | null;

/**
 * A day without a time may be any time of that day, and of two times in the night when the clocks go back nobody knows
 * which came first; a date known to the month may be any day of it. Only what is certain breaks a rule.
 */
function inOrder(first: unknown, then: unknown, strictly: boolean): boolean {
  const [a, b] = [first as When, then as When];
  if (a === null || b === null) return true;
  if (typeof a === 'object' && 'time' in a && typeof b === 'object' && 'time' in b) {
    if (a.date !== b.date) return a.date < b.date;
    return a.time === null || b.time === null || a.twice || b.twice || a.time <= b.time;
  }
  const [earliest, latest] = [dayOf(a, 'from'), dayOf(b, 'to')];
  if (earliest === null || latest === null) return true;
  return strictly ? earliest < latest : earliest <= latest;
}

function dayOf(when: string | DateTime | Span, end: 'from' | 'to'): string | null {
  if (typeof when === 'string') return when;
  return 'from' in when ? when[end] : when.date;
}
