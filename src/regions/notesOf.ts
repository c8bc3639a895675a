import type { Series } from '../publication/series.ts';
import type { ChartNoteRow, IndicatorDefinition } from '../publication/tables.ts';
import { formatValue } from '../words/formatValue.ts';

/** What is to be said of a month of a chart, under its number. */
export interface NumberedNote {
  month: string;
  number: number;
  words: string;
}

/**
 * What is noted on the months of a series, in order: what the council says happened, a note on the whole being one on every
 * member, too, and where its target became another.
 */
export function notesOf(
  { breakdown, member, points }: Series,
  { id, unit }: Pick<IndicatorDefinition, 'id' | 'unit'>,
  notes: readonly ChartNoteRow[],
): NumberedNote[] {
  const months = new Set(points.map(({ month }) => month));
  const own = notes.filter(
    (row) =>
      row.indicator === id &&
      months.has(row.month) &&
      (row.breakdown === 'all' || (row.breakdown === breakdown && row.member === member)),
  );
  const said = own.map(({ month, note, new_limits }) => ({
    month,
    words: new_limits ? `${note}. Limits are worked out anew from here` : note,
  }));
  const targets = points.flatMap(({ month, target }, at) => {
    const before = points[at - 1]?.target ?? null;
    if (target === null || before === null || target === before) return [];
    return [{ month, words: `The target becomes ${formatValue(target, unit)}` }];
  });
  return [...said, ...targets]
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map((note, at) => ({ ...note, number: at + 1 }));
}
