import type { HeatScale } from '../charts/heatScale.ts';
import { describeMonths, monthRuns } from '../words/describeMonths.ts';
import { formatChange } from '../words/formatChange.ts';
import { formatMonth } from '../words/formatMonth.ts';
import { formatValue, type Unit } from '../words/formatValue.ts';
import { BLANK, type HeatLine, heatTable } from './heatTable.ts';
import { noData } from './noData.ts';

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
 * A heat map of amounts by month: the value printed in every cell, rows with most in the latest month first, a legend with
 * the ranges in words, a row for all members and a column for the change on last year.
 */
export function heatMap(document: Document, options: HeatMapOptions): HTMLElement {
  const { caption, rowHeader, rows, months, scale, total, changeHeader } = options;
  const columns = heatColumns(options);
  if (rows.length === 0 || columns.length === 0) return noData(document, caption);
  const last = months.length - 1;
  const sorted = rows
    .map((row, printed) => ({ row, printed }))
    .sort((a, b) => (b.row.values[last] ?? -1) - (a.row.values[last] ?? -1) || a.printed - b.printed);
  const blank = columns.some((column) => 'gap' in column);
  return heatTable(document, {
    caption,
    rowHeader,
    columns: columns.map((column) =>
      'gap' in column
        ? { header: `${describeMonths(column.gap)}: no data`, className: 'gap' }
        : { header: formatMonth(months[column.index]!), className: 'number' },
    ),
    rows: sorted.map(({ row, printed }, most) => ({
      ...heatLine(options, columns, row, scale),
      places: { most, printed },
    })),
    total: heatLine(options, columns, total, null),
    summaryHeader: changeHeader,
    orders: ['most', 'name', 'printed'],
    legend: [
      ...scale.bins.map(({ className, label }) => ({ className, content: [label] })),
      ...(blank ? [BLANK] : []),
    ],
  });
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

function heatLine(
  { unit }: HeatMapOptions,
  columns: HeatColumn[],
  row: HeatRow,
  scale: HeatScale | null,
): HeatLine {
  const cells = columns.map((column) => {
    const value = 'gap' in column ? null : (row.values[column.index] ?? null);
    if (value === null) return null;
    const className = scale === null ? '' : scale.binOf(value).className;
    return { className, content: [formatValue(value, unit)] };
  });
  return { label: row.label, cells, summary: row.change === null ? '' : formatChange(row.change, unit) };
}
