import { formatLongMonth } from '../words/formatMonth.ts';
import { formatValue } from '../words/formatValue.ts';
import type { ReceivedIssued } from './data/receivedIssued.ts';
import { type Column, dataTable } from './dataTable.ts';

type Row = ReceivedIssued['total'];

/** Cases received and issued by kind, two columns a month. */
export function receivedIssuedTable(document: Document, data: ReceivedIssued): HTMLElement {
  const column = (index: number, side: 'received' | 'issued'): Column<Row> => ({
    header: `${formatLongMonth(data.months[index]!)}, ${side}`,
    align: 'number',
    cell: (row) => formatValue(row.byMonth[index]![side], 'count'),
    sort: (row) => row.byMonth[index]![side],
  });
  return dataTable(document, {
    caption: 'Cases received and issued, by month',
    columns: [
      { header: 'Kind of case', cell: (row) => row.kind },
      ...data.months.flatMap((_, index) => [column(index, 'received'), column(index, 'issued')]),
    ],
    rows: data.rows,
    total: data.total,
    class: 'figures',
  });
}
