import { addMonths, monthOf } from '../calendar/isoDate.ts';

/** What a pack is about: a month, a quarter of the financial year, or some whole weeks. */
export type PackPeriod =
  | { kind: 'month'; month: string }
  /** `quarter`: `2026-Q2`, July to September 2026; `months`: its three. */
  | { kind: 'quarter'; quarter: string; months: readonly string[] }
  /** `weeks`: their Mondays, in order. */
  | { kind: 'weeks'; weeks: readonly string[] };

const QUARTER = /^(\d{4})-?q([1-4])$/i;

/** The months of a quarter of the financial year that begins in April: `2026-Q4` is January to March 2027; else null. */
export function quarterOf(text: string): Extract<PackPeriod, { kind: 'quarter' }> | null {
  const [, year, number] = QUARTER.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const first = addMonths(`${year}-04-01`, 3 * (Number(number) - 1));
  return {
    kind: 'quarter',
    quarter: `${year}-Q${number}`,
    months: [first, addMonths(first, 1), addMonths(first, 2)],
  };
}

/** The month to which the figures of a period run. */
export function lastMonthOf(period: PackPeriod): string {
  if (period.kind === 'month') return period.month;
  return period.kind === 'quarter' ? period.months.at(-1)! : monthOf(period.weeks.at(-1)!);
}
