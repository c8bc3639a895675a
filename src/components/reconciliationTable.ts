import type { FileRow, ReconciliationRow } from '../publication/tables.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatNumber, formatPercent } from '../words/formatValue.ts';
import { outcomeWords } from '../words/verdictWords.ts';
import { dataTable } from './dataTable.ts';
import { element } from './element.ts';
import { fileName } from './filesTable.ts';

const ORDER: Record<ReconciliationRow['outcome'], number> = { differs: 0, filled: 1, agrees: 2 };

/** Figures that a paper prints and that its rows give, printed against computed; what differs comes first. */
export function reconciliationTable(
  document: Document,
  caption: string,
  rows: readonly ReconciliationRow[],
  files: readonly FileRow[],
): HTMLElement {
  const names = new Map(files.map((file) => [file.file_id, fileName(file)]));
  return dataTable(document, {
    caption,
    columns: [
      { header: 'What', cell: (row) => row.item },
      { header: 'Column', cell: (row) => row.column },
      {
        header: 'Printed',
        align: 'number',
        cell: (row) => (row.printed === null ? 'blank' : figure(row.kind, row.printed)),
        sort: (row) => row.printed,
      },
      {
        header: 'Computed',
        align: 'number',
        cell: (row) => figure(row.kind, row.computed),
        sort: (row) => row.computed,
      },
      {
        header: 'Outcome',
        cell: (row) =>
          element(document, row.outcome === 'agrees' ? 'span' : 'strong', {}, outcomeWords(row.outcome)),
        sort: (row) => ORDER[row.outcome],
      },
      { header: 'File', cell: (row) => names.get(row.file_id) ?? row.file_id.slice(0, 8) },
      { header: 'Line', align: 'number', cell: (row) => row.line, sort: (row) => row.line },
    ],
    rows: [...rows].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]),
    class: 'wordy',
  });
}

function figure(kind: ReconciliationRow['kind'], value: number): string {
  if (kind === 'uplift') return formatChange(value, 'count');
  return kind === 'percentage' ? formatPercent(value) : formatNumber(value);
}
