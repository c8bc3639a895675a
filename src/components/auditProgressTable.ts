import type { AuditProgressRow } from '../publication/paperTables.ts';
import { formatDate } from '../words/formatDate.ts';
import { formatShare } from '../words/formatShare.ts';
import { countColumn, dataTable } from './dataTable.ts';

/** How far the audit of open cases is by the latest week of each service: audited, to close, to transfer, still to do. */
export function auditProgressTable(document: Document, weeks: readonly AuditProgressRow[]): HTMLElement {
  const rows = latestOf(weeks);
  const sum = (of: Count) => rows.reduce((total, row) => total + row[of], 0);
  const total: AuditProgressRow = {
    service: 'All services',
    week_ending:
      rows
        .map(({ week_ending }) => week_ending)
        .sort()
        .at(-1) ?? '',
    audited: sum('audited'),
    for_closure: sum('for_closure'),
    for_transfer: sum('for_transfer'),
    still_to_audit: sum('still_to_audit'),
  };
  return dataTable<AuditProgressRow>(document, {
    caption: 'Audit of open cases by service, in the latest week',
    columns: [
      { header: 'Service', cell: (row) => row.service },
      { header: 'Week ending', cell: (row) => formatDate(row.week_ending), sort: (row) => row.week_ending },
      countColumn('Audited', 'audited'),
      countColumn('To close', 'for_closure'),
      countColumn('To transfer', 'for_transfer'),
      countColumn('Still to audit', 'still_to_audit'),
      {
        header: 'Share audited',
        align: 'number',
        cell: ({ audited, still_to_audit }) => formatShare(audited, audited + still_to_audit),
      },
    ],
    rows,
    ...(rows.length > 1 ? { total } : {}),
    class: 'compact',
    empty: 'Audit of open cases',
  });
}

type Count = 'audited' | 'for_closure' | 'for_transfer' | 'still_to_audit';

/** The last week of each service, services in alphabetical order. */
export function latestOf(weeks: readonly AuditProgressRow[]): AuditProgressRow[] {
  const latest = new Map<string, AuditProgressRow>();
  for (const row of weeks) {
    if ((latest.get(row.service)?.week_ending ?? '') <= row.week_ending) latest.set(row.service, row);
  }
  return [...latest.values()].sort((a, b) => a.service.localeCompare(b.service, 'en'));
}
