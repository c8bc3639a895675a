import type { AuditGradesRow, HeadlineCountRow, PanelRow } from '../publication/paperTables.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatNumber, formatPercent, NO_DATA } from '../words/formatValue.ts';
import { dataTable } from './dataTable.ts';

const PER_CENT = / \(per cent\)$/;

/** Headline counts, each with its own as-at date. */
export function headlineTable(document: Document, rows: HeadlineCountRow[]): HTMLElement {
  return dataTable(document, {
    caption: 'Headline counts',
    columns: [
      { header: 'Measure', cell: (row) => row.measure.replace(PER_CENT, '') },
      {
        header: 'Value',
        align: 'number',
        cell: (row) => (PER_CENT.test(row.measure) ? formatPercent(row.value) : formatNumber(row.value)),
        sort: (row) => row.value,
      },
      { header: 'As at', cell: (row) => formatDate(row.as_at), sort: (row) => row.as_at },
    ],
    rows,
    class: 'figures',
  });
}

/** Grades given in each review. */
export function auditGradesTable(document: Document, rows: AuditGradesRow[]): HTMLElement {
  const grade = (header: string, key: 'outstanding' | 'good' | 'requires_improvement' | 'inadequate') => ({
    header,
    align: 'number' as const,
    cell: (row: AuditGradesRow) => (row[key] === null ? NO_DATA : formatNumber(row[key])),
    sort: (row: AuditGradesRow) => row[key],
  });
  const graded = rows.some((row) => row.outstanding !== null);
  return dataTable(document, {
    caption: 'Audit grades',
    columns: [
      { header: 'Review', cell: (row) => row.review },
      ...(graded ? [grade('Outstanding', 'outstanding')] : []),
      grade('Good', 'good'),
      grade('Requires improvement', 'requires_improvement'),
      grade('Inadequate', 'inadequate'),
    ],
    rows,
    class: 'figures',
  });
}

/** When each panel meets. */
export function panelsTable(document: Document, rows: PanelRow[]): HTMLElement {
  const time = ({ start, end }: PanelRow) =>
    start === null ? NO_DATA : end === null ? start : `${start} to ${end}`;
  return dataTable(document, {
    caption: 'Panels and when they meet',
    columns: [
      { header: 'Panel', cell: (row) => row.panel },
      { header: 'How often', cell: (row) => row.frequency },
      { header: 'Day', cell: (row) => row.day ?? NO_DATA },
      { header: 'Time', cell: time },
    ],
    rows,
    // The order is that of the week.
    sortable: false,
    class: 'figures',
  });
}
