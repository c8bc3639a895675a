import type { UnitCount } from '../../charts/unitChart.ts';
import type { Figures } from '../../publication/figures.ts';
import { formatMonth } from '../../words/formatMonth.ts';
import { monthsFromTo } from '../../words/monthsFromTo.ts';
import { RAG_LETTERS } from '../../words/ragLetter.ts';

const INDICATOR = 'improvement_actions_due';

/** Actions by month due and rating, with every month from the first to the last. */
export interface ActionsDue {
  months: string[];
  counts: UnitCount[];
}

/** The rows of improvement_actions_due by rating; null where there are none. */
export function actionsDue(known: Figures): ActionsDue | null {
  const counts = known.members(INDICATOR, 'rag').flatMap((rag) =>
    known
      .series({ indicator: INDICATOR, breakdown: 'rag', member: rag })
      .points.filter(({ value }) => (value ?? 0) > 0)
      .map(({ month, value }) => ({ month, rag, count: value! })),
  );
  const months = counts.map(({ month }) => month).sort();
  if (months.length === 0) return null;
  return { months: monthsFromTo(months[0]!, months.at(-1)!), counts };
}

/** The same as a table's rows, a row a month, counts in the order of RAG_LETTERS. */
export function actionsDueRows({ months, counts }: ActionsDue): { month: string; label: string; counts: number[] }[] {
  return months.map((month) => ({
    month,
    label: formatMonth(month),
    counts: [...RAG_LETTERS.keys()].map(
      (rag) => counts.find((row) => row.month === month && row.rag === rag)?.count ?? 0,
    ),
  }));
}
