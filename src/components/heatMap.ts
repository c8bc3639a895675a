import type { HeatScale } from '../charts/heatScale.ts';
import { describeMonths, monthRuns } from '../words/describeMonths.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import { element } from './element.ts';
import { noData } from './noData.ts';
import { scrollRegion } from './scrollRegion.ts';

/** One row: a member of a breakdown, or all of it. */
export interface HeatRow {
  label: string;
  /** One value per month; null for a month without data. */
  values: (number | null)[];
  /** Change on the same month last year; null where that month has no data. */
  change: number | null;
}

export interface HeatMapOptions {
  /** Says what the map is; no two tables of a page have the same. */
  caption: string;
  rowHeader: string;
  unit: Unit;
  /** Every month from first to last; those in which no row has a value are drawn as one blank column. */
  months: string[];
  /** In printed order. */
  rows: HeatRow[];
  /** The row of all members together. */
  total: HeatRow;
  /** The words over the last column: `Change on July 2020`. */
  changeHeader: string;
  scale: HeatScale;
}

/** One column: a month by its index, or a run of months without data. */
type HeatColumn = { index: number } | { gap: string[] };

/**
 * A heat map as a table: the value printed in every cell, rows with most in the latest month first, a legend with the
 * ranges in words, a row for all members and a column for the change on last year. The browser adds a switch of order.
 */
export function heatMap(document: Document, options: HeatMapOptions): HTMLElement {
  const { caption, rows, months, scale } = options;
  const columns = heatColumns(options);
  if (rows.length === 0 || columns.length === 0) return noData(document, caption);
  const last = months.length - 1;
  const sorted = rows
    .map((row, printed) => ({ row, printed }))
    .sort((a, b) => (b.row.values[last] ?? -1) - (a.row.values[last] ?? -1) || a.printed - b.printed);
  const table = element(
    document,
    'table',
    { class: 'heat', 'data-heat': true },
    element(document, 'caption', {}, element(document, 'span', {}, caption)),
    element(document, 'thead', {}, headerRow(document, options, columns)),
    element(
      document,
      'tbody',
      {},
      ...sorted.map(({ row, printed }, most) => {
        const tr = heatRow(document, options, columns, row, scale);
        tr.dataset.most = String(most);
        tr.dataset.printed = String(printed);
        return tr;
      }),
    ),
    element(document, 'tfoot', {}, heatRow(document, options, columns, options.total, null)),
  );
  return element(
    document,
    'div',
    { class: 'heat-map' },
    scrollRegion(document, caption, table),
    legend(document, scale, columns),
  );
}

function heatColumns({ months, rows, total }: HeatMapOptions): HeatColumn[] {
  const empty = months.filter((_, index) =>
    [total, ...rows].every((row) => (row.values[index] ?? null) === null),
  );
  if (empty.length === months.length) return [];
  const runs = monthRuns(empty);
  return months.flatMap((month, index): HeatColumn[] => {
    if (!empty.includes(month)) return [{ index }];
    const run = runs.find(({ from }) => from === month);
    return run ? [{ gap: empty.filter((other) => other >= run.from && other <= run.to) }] : [];
  });
}

function headerRow(document: Document, options: HeatMapOptions, columns: HeatColumn[]): HTMLTableRowElement {
  return element(
    document,
    'tr',
    {},
    element(document, 'th', { scope: 'col' }, options.rowHeader),
    ...columns.map((column) =>
      'gap' in column
        ? element(document, 'th', { scope: 'col', class: 'gap' }, `${describeMonths(column.gap)}: no data`)
        : element(
            document,
            'th',
            { scope: 'col', class: 'number' },
            formatMonth(options.months[column.index]!),
          ),
    ),
    element(document, 'th', { scope: 'col', class: 'number change' }, options.changeHeader),
  );
}

function heatRow(
  document: Document,
  options: HeatMapOptions,
  columns: HeatColumn[],
  row: HeatRow,
  scale: HeatScale | null,
): HTMLTableRowElement {
  const cells = columns.map((column) => {
    const value = 'gap' in column ? null : (row.values[column.index] ?? null);
    if (value === null) return element(document, 'td', { class: 'gap' });
    const colour = scale === null ? '' : scale.binOf(value).className;
    return element(document, 'td', { class: `number ${colour}`.trim() }, formatValue(value, options.unit));
  });
  const change = row.change === null ? '' : formatChange(row.change, options.unit);
  return element(
    document,
    'tr',
    {},
    element(document, 'th', { scope: 'row' }, row.label),
    ...cells,
    element(document, 'td', { class: 'number change' }, change),
  );
}

function legend(document: Document, scale: HeatScale, columns: HeatColumn[]): HTMLElement {
  const entries = scale.bins.map(({ className, label }) =>
    element(document, 'li', {}, element(document, 'span', { class: `swatch ${className}` }), label),
  );
  if (columns.some((column) => 'gap' in column)) {
    entries.push(
      element(document, 'li', {}, element(document, 'span', { class: 'swatch gap' }), 'blank: no data'),
    );
  }
  return element(document, 'ul', { class: 'legend', 'aria-label': 'Colours' }, ...entries);
}
