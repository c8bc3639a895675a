import type { IndicatorDefinition, Publication } from '../publication/tables.ts';
import { countOf } from '../words/countOf.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatInstant } from '../words/formatDate.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatValue } from '../words/formatValue.ts';
import { dataTable } from './dataTable.ts';
import { paragraph, section } from './section.ts';

/** Which months of an indicator were first published otherwise than they are known now, and by how much they moved. */
export function revisionsTable(
  document: Document,
  { tables, figures }: Publication,
  { id, title, unit }: IndicatorDefinition,
): HTMLElement {
  const first = new Map<string, (typeof tables.revisions)[number]>();
  for (const row of tables.revisions) {
    if (row.indicator !== id || row.member !== 'all') continue;
    const known = first.get(row.month);
    if (!known || row.published_at < known.published_at) first.set(row.month, row);
  }
  const rows = [...first.values()]
    .map((row) => ({ row, now: figures.value({ indicator: id }, row.month) }))
    .filter(({ row, now }) => row.value !== now)
    .sort((a, b) => (a.row.month < b.row.month ? 1 : -1));
  const finding =
    first.size === 0
      ? 'No figure of it was published before this publication'
      : rows.length === 0
        ? `All ${countOf(first.size, 'month')} published before stand as they were first published`
        : `${countOf(rows.length, 'month')} of ${first.size} published before ${rows.length === 1 ? 'is' : 'are'} known otherwise now`;
  return section(
    document,
    'revisions',
    'Revisions',
    paragraph(document, `${finding}.`),
    rows.length > 0 &&
      dataTable(document, {
        caption: `${title}: as first published and as known now`,
        rows,
        columns: [
          { header: 'Month', cell: ({ row }) => formatMonth(row.month), sort: ({ row }) => row.month },
          { header: 'First published', cell: ({ row }) => formatInstant(row.published_at) },
          { header: 'Then', align: 'number', cell: ({ row }) => formatValue(row.value, unit) },
          { header: 'Now', align: 'number', cell: ({ now }) => formatValue(now, unit) },
          {
            header: 'Moved by',
            align: 'number',
            cell: ({ row, now }) =>
              row.value === null || now === null ? '' : formatChange(now - row.value, unit),
          },
        ],
      }),
  );
}
