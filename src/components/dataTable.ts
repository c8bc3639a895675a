import { formatNumber } from '../words/formatValue.ts';
import { type Child, element } from './element.ts';
import { noData } from './noData.ts';
import { scrollRegion } from './scrollRegion.ts';

/** One column of a table of rows of that kind. */
export interface Column<Row> {
  /** With its unit, where it has one. */
  header: string;
  align?: 'text' | 'number';
  /** What the cell shows. */
  cell(row: Row): Child | Child[];
  /** What the cell sorts by in the browser, where that is not its text; null sorts last. */
  sort?(row: Row): string | number | null;
}

/** A column of the counts that rows have under a key. */
export function countColumn<Key extends string>(header: string, key: Key): Column<Record<Key, number>> {
  return { header, align: 'number', cell: (row) => formatNumber(row[key]), sort: (row) => row[key] };
}

export interface TableOptions<Row> {
  /** Says what the table is; no two tables of a page have the same. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** The row that stands below the others and is never sorted among them. */
  total?: Row;
  /** Whether the browser may add sorting; true unless the order itself says something. */
  sortable?: boolean;
  /** What to say there is none of, where rows is empty. */
  empty?: string;
  /** A class for the table: `compact`, `wide`. */
  class?: string;
}

/**
 * A table in a region of its own: caption, header cells, first column as heading cells, numbers to the right.
 * Without rows, a line saying that there is no data yet.
 */
export function dataTable<Row>(document: Document, options: TableOptions<Row>): HTMLElement {
  const { caption, columns, rows, total, sortable = true } = options;
  if (rows.length === 0) return noData(document, options.empty ?? caption);
  const table = element(
    document,
    'table',
    { class: options.class, 'data-sortable': sortable && rows.length > 1 },
    element(document, 'caption', {}, element(document, 'span', {}, caption)),
    element(
      document,
      'thead',
      {},
      element(
        document,
        'tr',
        {},
        ...columns.map((column) =>
          element(document, 'th', { scope: 'col', class: alignment(column) }, column.header),
        ),
      ),
    ),
    element(document, 'tbody', {}, ...rows.map((row) => tableRow(document, columns, row))),
  );
  if (total !== undefined) table.append(element(document, 'tfoot', {}, tableRow(document, columns, total)));
  return scrollRegion(document, caption, table);
}

function tableRow<Row>(document: Document, columns: Column<Row>[], row: Row): HTMLTableRowElement {
  const cells = columns.map((column, index) => {
    const content = column.cell(row);
    const children = Array.isArray(content) ? content : [content];
    const key = column.sort?.(row);
    const attributes = {
      class: alignment(column),
      'data-sort': key === undefined ? undefined : (key ?? ''),
    };
    return index === 0
      ? element(document, 'th', { scope: 'row', ...attributes }, ...children)
      : element(document, 'td', attributes, ...children);
  });
  return element(document, 'tr', {}, ...cells);
}

function alignment<Row>(column: Column<Row>): string | null {
  return column.align === 'number' ? 'number' : null;
}
