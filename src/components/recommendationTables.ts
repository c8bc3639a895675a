import type { RecommendationRow } from '../publication/paperTables.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber, NO_DATA } from '../words/formatValue.ts';
import { type Column, countColumn, dataTable } from './dataTable.ts';
import { element } from './element.ts';

/** What an item of scrutiny recommended, when, and where it stands. */
const COLUMNS: Column<RecommendationRow>[] = [
  { header: 'Item', cell: (row) => row.item },
  { header: 'Meeting', cell: (row) => formatDate(row.meeting_date), sort: (row) => row.meeting_date },
  countColumn('Recommendations', 'recommendations'),
  { header: 'Position', cell: (row) => row.position ?? NO_DATA },
];

/** Scrutiny's recommendations, and where each stands. */
export function recommendationsTable(document: Document, rows: RecommendationRow[]): HTMLElement {
  return dataTable(document, {
    caption: 'Scrutiny recommendations and their position',
    columns: COLUMNS,
    rows,
    class: 'wordy',
  });
}

/** Recommendations that are not answered, those that were due first before the rest. */
export function openRecommendationsTable(
  document: Document,
  rows: RecommendationRow[],
  asAt: string,
): HTMLElement {
  return dataTable(document, {
    caption: `Recommendations of scrutiny not answered, at ${formatDate(asAt)}`,
    columns: [
      ...COLUMNS,
      {
        header: 'To be answered by',
        cell: (row) => (row.due ? formatDate(row.due) : NO_DATA),
        sort: (row) => row.due,
      },
      {
        header: 'Days overdue',
        align: 'number',
        cell: (row) =>
          row.days_overdue === null ? '' : element(document, 'strong', {}, formatNumber(row.days_overdue)),
        sort: (row) => row.days_overdue,
      },
    ],
    rows: rows
      .filter(({ is_answered }) => !is_answered)
      .sort((a, b) => order(a.due ?? '9', b.due ?? '9') || order(a.item, b.item)),
    class: 'wordy',
    empty: 'Recommendations of scrutiny not answered',
  });
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
