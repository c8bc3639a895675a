import type { InForceRow } from '../publication/tables.ts';
import { formatDate, formatInstant } from '../words/formatDate.ts';
import { howWords } from '../words/inForceWords.ts';
import { dataTable } from './dataTable.ts';

/** What was in force, since when, and why where somebody said so: what a check held and was accepted, what was put back. */
export function inForceTable(document: Document, rows: InForceRow[]): HTMLElement {
  return dataTable<InForceRow>(document, {
    caption: 'What was in force, the latest first',
    columns: [
      { header: 'Since', cell: ({ since }) => formatInstant(since), sort: ({ since }) => since },
      { header: 'How', cell: ({ how }) => howWords(how) },
      { header: 'Why', cell: ({ because }) => because ?? '–' },
      {
        header: 'As at',
        cell: ({ as_at }) => (as_at ? formatDate(as_at) : 'gone'),
        sort: ({ as_at }) => as_at,
      },
      { header: 'Run', cell: ({ run_id }) => run_id },
    ],
    rows,
    class: 'wordy',
    empty: 'What was in force',
  });
}
