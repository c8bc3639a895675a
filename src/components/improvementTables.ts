import type { ImprovementActionRow } from '../publication/paperTables.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber, NO_DATA } from '../words/formatValue.ts';
import { RAG_LETTERS } from '../words/ragLetter.ts';
import type { ThemeCounts } from './data/actions.ts';
import { type Column, countColumn, dataTable } from './dataTable.ts';
import { element } from './element.ts';
import { ragMark } from './ragMark.ts';

/** How many actions of each theme have each rating. */
export function ragByThemeTable(
  document: Document,
  options: { rows: ThemeCounts[]; total: ThemeCounts; asAt: string },
): HTMLElement {
  const ratings = [...RAG_LETTERS.keys()];
  return dataTable<ThemeCounts>(document, {
    caption: `Actions of the improvement plan by theme and rating, at ${formatDate(options.asAt)}`,
    columns: [
      { header: 'Theme', cell: (row) => row.theme },
      ...ratings.map(
        (rag, index): Column<ThemeCounts> => ({
          header: `${rag} (${RAG_LETTERS.get(rag)})`,
          align: 'number',
          cell: (row) => formatNumber(row.counts[index] ?? 0),
          sort: (row) => row.counts[index] ?? 0,
        }),
      ),
      countColumn('All', 'total'),
    ],
    rows: options.rows,
    total: options.total,
    class: 'figures',
    empty: 'Improvement plan',
  });
}

/** The ratings with their shapes and counts, in a line. */
export function ragSummary(document: Document, counts: { rag: string; count: number }[]): HTMLElement {
  return element(
    document,
    'ul',
    { class: 'rag-summary', 'aria-label': 'Actions by rating' },
    ...counts.map(({ rag, count }) =>
      element(
        document,
        'li',
        {},
        ragMark(document, rag),
        ' ',
        element(document, 'strong', {}, formatNumber(count)),
      ),
    ),
  );
}

/** Actions past their target date, with the target as the plan writes it. */
export function overdueTable(document: Document, rows: ImprovementActionRow[], asAt: string): HTMLElement {
  const days = (row: ImprovementActionRow) => row.days_overdue ?? 0;
  return dataTable(document, {
    caption: `Actions past their target date at ${formatDate(asAt)}, the longest first`,
    columns: [
      { header: 'Ref', cell: (row) => row.ref },
      { header: 'Theme', cell: (row) => row.theme },
      { header: 'Action', cell: (row) => `${row.priority_area}: ${row.activity}` },
      { header: 'Lead', cell: (row) => row.lead_officer ?? NO_DATA },
      {
        header: 'Target, as the plan writes it',
        cell: (row) => row.target_date ?? NO_DATA,
        sort: (row) => row.target_by,
      },
      {
        header: 'Days overdue',
        align: 'number',
        cell: (row) => formatNumber(days(row)),
        sort: days,
      },
      { header: 'Rating', cell: (row) => ragMark(document, row.rag) },
    ],
    rows,
    class: 'wordy',
  });
}

/** Actions by month due and rating: the figures behind the chart. */
export function actionsDueTable(
  document: Document,
  rows: { month: string; label: string; counts: number[] }[],
): HTMLElement {
  return dataTable(document, {
    caption: 'Actions of the improvement plan by month due and rating',
    columns: [
      { header: 'Month due', cell: (row) => row.label, sort: (row) => row.month },
      ...[...RAG_LETTERS.keys()].map(
        (rag, index): Column<{ month: string; label: string; counts: number[] }> => ({
          header: rag,
          align: 'number',
          cell: (row) => formatNumber(row.counts[index] ?? 0),
          sort: (row) => row.counts[index] ?? 0,
        }),
      ),
    ],
    rows,
    class: 'figures',
  });
}
