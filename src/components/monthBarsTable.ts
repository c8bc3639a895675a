import type { MonthBar } from '../charts/monthBars.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatNumber, GAP } from '../words/formatValue.ts';
import { dataTable } from './dataTable.ts';

/** The figures behind monthBars, a row a month, those without data included. */
export function monthBarsTable(
  document: Document,
  bars: MonthBar[],
  words: { caption: string; total: string; part: string },
): HTMLElement {
  return dataTable(document, {
    caption: words.caption,
    columns: [
      { header: 'Month', cell: (bar) => formatMonth(bar.month), sort: (bar) => bar.month },
      {
        header: words.total,
        align: 'number',
        cell: (bar) => countOrGap(bar.total),
        sort: (bar) => bar.total,
      },
      {
        header: words.part,
        align: 'number',
        cell: (bar) => countOrGap(bar.part),
        sort: (bar) => bar.part,
      },
    ],
    rows: bars,
    class: 'figures',
  });
}

function countOrGap(value: number | null): string {
  return value === null ? GAP : formatNumber(value);
}
