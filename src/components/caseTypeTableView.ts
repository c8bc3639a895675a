import { addMonths } from '../calendar/isoDate.ts';
import { formatChange, formatChangePercent } from '../words/formatChange.ts';
import { formatLongMonth } from '../words/formatMonth.ts';
import { formatNumber, formatValue } from '../words/formatValue.ts';
import type { CaseTypeRow, CaseTypeTable, Figure } from './data/caseTypeTable.ts';
import { type Column, dataTable } from './dataTable.ts';
import { type Child, element } from './element.ts';
import { type Footnotes, footnotes } from './footnotes.ts';

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
  const lastYear = formatLongMonth(addMonths(table.latest, -12));
  const withPercent = [...table.rows, table.total].some((row) => percentText(row) !== '');
  const count = (header: string, name: string, pick: (row: CaseTypeRow) => Figure): Column<CaseTypeRow> => ({
    header,
    align: 'number',
    cell: (row) => marked(document, notes, row.item, name, pick(row), formatValue(pick(row).value, 'count')),
    sort: (row) => pick(row).value,
  });
  return [
    {
      header: 'Case type',
      cell: (row) =>
        row === table.total && !table.totalPrinted
          ? [row.item, notes.mark(NO_PRINTED_TOTAL, 'computed; the paper prints no total')]
          : row.item,
    },
    ...table.months.map((month, index) => {
      const name = formatLongMonth(month);
      return count(name, name, (row) => row.byMonth[index]!);
    }),
    {
      header: 'Uplift',
      align: 'number',
      cell: (row) => {
        const change = formatChange(row.uplift.value, 'count');
        return marked(document, notes, row.item, 'uplift', row.uplift, change);
      },
      sort: (row) => row.uplift.value,
    },
    ...(withPercent ? [percentColumn] : []),
    count(`Same month last year (${lastYear.replace(' ', '\u00a0')})`, lastYear, (row) => row.lastYear),
  ];
}

/** Blank where last month was too small for a percentage to mean anything. */
const percentColumn: Column<CaseTypeRow> = {
  header: 'Uplift %',
  align: 'number',
  cell: percentText,
  sort: (row) => (percentText(row) === '' ? null : row.upliftPercent),
};

/** The figure, and its mark where the paper prints another or none. */
function marked(
  document: Document,
  notes: Footnotes,
  item: string,
  column: string,
  { value, departure }: Figure,
  text: string,
): [Child, Child] {
  if (departure === null) return [text, null];
  const where = `${item}, ${column}`;
  if (departure.outcome === 'filled') return [text, notes.mark(`${where}: ${FILLED}.`, FILLED)];
  const printed = departure.printed === null ? 'nothing' : formatNumber(departure.printed);
  const note = `${where}: the paper prints ${printed}, the rows give ${formatNumber(value ?? departure.computed)}.`;
  return [
    element(document, 'strong', { class: 'differs' }, text),
    notes.mark(note, `the paper prints ${printed}`),
  ];
}

function percentText(row: CaseTypeRow): string {
  return formatChangePercent(row.upliftPercent, 'count', row.byMonth.at(-2)?.value ?? null);
}
