import { addMonths } from '../calendar/isoDate.ts';
import { formatChange, formatChangePercent } from '../words/formatChange.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { formatNumber, formatValue } from '../words/formatValue.ts';
import type { CaseTypeRow, CaseTypeTable, Figure } from './data/caseTypeTable.ts';
import { type Column, dataTable } from './dataTable.ts';
import { type Child, element } from './element.ts';
import { type Footnotes, footnotes } from './footnotes.ts';

/** What the paper leaves blank and the rows give. */
const NO_PRINTED_TOTAL = 'Total: computed from the rows above; the paper prints none.';
const FILLED = 'computed; left blank in the paper';

/**
 * Cases by type as a scrutiny committee knows the table: three months, uplift, same month last year, and a total.
 * A figure that the paper prints otherwise is marked, and the note below says what the paper prints.
 * @param id begins the ids of the notes
 */
export function caseTypeTableView(
  document: Document,
  table: CaseTypeTable,
  options: { id: string; caption: string },
): HTMLElement {
  const notes = footnotes(document, options.id);
  const columns = caseTypeColumns(document, table, notes);
  const view = dataTable(document, {
    caption: options.caption,
    columns,
    rows: table.rows,
    total: table.total,
    class: 'figures',
  });
  return element(document, 'div', { class: 'table-with-notes' }, view, notes.list());
}

function caseTypeColumns(document: Document, table: CaseTypeTable, notes: Footnotes): Column<CaseTypeRow>[] {
  const lastYear = addMonths(table.latest, -12);
  const withPercent = showsPercent(table);
  const figure = (row: CaseTypeRow, { value, departure }: Figure, column: string, text: Child[]): Child[] => {
    if (departure === null) return text;
    const where = `${row.item}, ${column}`;
    if (departure.outcome === 'filled') return [...text, notes.mark(`${where}: ${FILLED}.`, FILLED)];
    const printed = departure.printed === null ? 'nothing' : formatNumber(departure.printed);
    const given = formatNumber(value ?? departure.computed);
    const note = `${where}: the paper prints ${printed}, the rows give ${given}.`;
    return [
      element(document, 'strong', { class: 'differs' }, ...text),
      notes.mark(note, `the paper prints ${printed}`),
    ];
  };
  return [
    {
      header: 'Case type',
      cell: (row) =>
        row === table.total && !table.totalPrinted
          ? [row.item, notes.mark(NO_PRINTED_TOTAL, 'computed; the paper prints no total')]
          : row.item,
    },
    ...table.months.map(
      (month, index): Column<CaseTypeRow> => ({
        header: formatLongMonth(month),
        align: 'number',
        cell: (row) =>
          figure(row, row.byMonth[index]!, formatLongMonth(month), [
            formatValue(row.byMonth[index]!.value, 'count'),
          ]),
        sort: (row) => row.byMonth[index]!.value,
      }),
    ),
    {
      header: 'Uplift',
      align: 'number',
      cell: (row) => figure(row, row.uplift, 'uplift', upliftText(document, row, withPercent)),
      sort: (row) => row.uplift.value,
    },
    {
      header: `Same month last year (${formatLongMonth(lastYear)})`,
      align: 'number',
      cell: (row) =>
        figure(row, row.lastYear, formatLongMonth(lastYear), [formatValue(row.lastYear.value, 'count')]),
      sort: (row) => row.lastYear.value,
    },
  ];
}

/** Whether any row of the table has a percentage of change to show: then every row keeps room for one. */
function showsPercent(table: CaseTypeTable): boolean {
  return [...table.rows, table.total].some((row) => percentText(row) !== '');
}

function percentText(row: CaseTypeRow): string {
  return formatChangePercent(row.upliftPercent, 'count', row.byMonth.at(-2)?.value ?? null);
}

function upliftText(document: Document, row: CaseTypeRow, withPercent: boolean): Child[] {
  const change = formatChange(row.uplift.value, 'count');
  if (!withPercent) return [change];
  return [change, ' ', element(document, 'span', { class: 'percent' }, percentText(row))];
}
