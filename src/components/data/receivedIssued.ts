import type { Figures } from '../../publication/figures.ts';
import { capitalise, countOf } from '../../words/countOf.ts';
import { formatLongMonth, monthName } from '../../words/formatMonth.ts';
import { formatNumber } from '../../words/formatValue.ts';
import { monthAxis } from './casesByMonth.ts';

/** Received and issued of one kind of case, or of all, in one month; null where that month has no data. */
export interface Pair {
  received: number | null;
  issued: number | null;
}

/** Cases received and issued, month by month. */
export interface ReceivedIssued {
  months: string[];
  rows: { kind: string; byMonth: Pair[] }[];
  total: { kind: string; byMonth: Pair[] };
}

const RECEIVED = 'legal_cases_received';
const ISSUED = 'legal_cases_issued';

/** The two indicators side by side, by case type; null where neither has data. */
export function receivedIssued(known: Figures): ReceivedIssued | null {
  const months = monthAxis([...new Set([...known.months(RECEIVED), ...known.months(ISSUED)])].sort(), 13);
  if (months.length === 0) return null;
  const pairs = (breakdown: string, member: string): Pair[] =>
    months.map((month) => ({
      received: known.value({ indicator: RECEIVED, breakdown, member }, month),
      issued: known.value({ indicator: ISSUED, breakdown, member }, month),
    }));
  const kinds = [...new Set([...known.members(RECEIVED, 'case_type'), ...known.members(ISSUED, 'case_type')])].sort();
  return {
    months,
    rows: kinds.map((kind) => ({ kind, byMonth: pairs('case_type', kind) })),
    total: { kind: 'All', byMonth: pairs('all', 'all') },
  };
}

/** What came in and went out over all the months: `26 cases received and 21 issued from May to July 2021`. */
export function describeFlow({ months, total }: ReceivedIssued): string {
  const sum = (side: keyof Pair) => total.byMonth.reduce((all, pair) => all + (pair[side] ?? 0), 0);
  const from = months[0]!;
  const to = months.at(-1)!;
  const start = from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : formatLongMonth(from);
  const span = from === to ? `in ${formatLongMonth(to)}` : `from ${start} to ${formatLongMonth(to)}`;
  return capitalise(`${countOf(sum('received'), 'case')} received and ${formatNumber(sum('issued'))} issued ${span}`);
}
