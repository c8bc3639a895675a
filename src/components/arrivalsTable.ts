import type { ArrivalRow } from '../publication/tables.ts';
import { awaitedWords, rhythmWords } from '../words/arrivalWords.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber } from '../words/formatValue.ts';
import { dataTable } from './dataTable.ts';
import { extractWords } from './filesTable.ts';

/** How fresh each extract is: to which day it runs, and when the next is awaited. What is late stands first. */
export function arrivalsTable(document: Document, rows: readonly ArrivalRow[], asAt: string): HTMLElement {
  const rank = ({ is_late, every_months, runs_to }: ArrivalRow) =>
    is_late ? 0 : every_months !== null && runs_to === null ? 1 : 2;
  return dataTable<ArrivalRow>(document, {
    caption: `How fresh each extract is, at ${formatDate(asAt)}`,
    columns: [
      { header: 'Extract', cell: ({ extract }) => extractWords(extract) },
      {
        header: 'Runs to',
        cell: ({ runs_to }) => (runs_to ? formatDate(runs_to) : '–'),
        sort: ({ runs_to }) => runs_to,
      },
      { header: 'Last file', cell: ({ last_file }) => last_file ?? '–' },
      {
        header: 'Deliveries',
        align: 'number',
        cell: ({ deliveries }) => formatNumber(deliveries),
        sort: ({ deliveries }) => deliveries,
      },
      { header: 'Comes', cell: ({ every_months }) => rhythmWords(every_months) ?? 'not said' },
      { header: 'Next', cell: awaitedWords, sort: ({ due }) => due },
      { header: 'Note', cell: ({ note }) => note ?? '' },
    ],
    rows: [...rows].sort((a, b) => rank(a) - rank(b) || a.extract.localeCompare(b.extract, 'en')),
    class: 'wordy arrivals',
    empty: 'How fresh each extract is',
  });
}
