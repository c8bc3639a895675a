import { ALL_WORKLISTS, NO_DAY_SET, WORKLIST_COLUMNS } from '../../src/words/worklistWords.ts';
import { literal } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { withoutFormula } from './withoutFormula.ts';

/** A cell: a text, a whole number, or a day as `YYYY-MM-DD`; null where it is empty. */
export type Cell = { text: string } | { count: number } | { day: string } | null;

/** What a manager has to see to: one tracker's, or the whole of them. */
export interface Worklist {
  title: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

type Column = keyof typeof WORKLIST_COLUMNS;

/** How a column's value becomes a cell; texts unless it is named here. */
const CELLS: Partial<Record<Column, (value: unknown) => Cell>> = {
  due: (value) => ({ day: String(value) }),
  days_overdue: (value) => ({ count: Number(value) }),
};

/**
 * What is overdue at the as-at date or due soon after it, by team, what was due first before the rest: all of it first,
 * then each tracker that the publication tells something of; and last what is open and has no day by which it is to be
 * done. Texts are made safe from being read as formulas.
 */
export async function readWorklists(warehouse: Warehouse): Promise<Worklist[]> {
  const columns = Object.keys(WORKLIST_COLUMNS) as Column[];
  const itemsIn = (...dueIn: string[]) =>
    warehouse.rows<Record<Column, unknown>>(`
      select ${columns.join(', ')} from trackers.open_items
      where due_in in (${dueIn.map(literal).join(', ')})
      order by team nulls last, due, tracker, reference, child_id, task, stands_at, held_by`);
  const items = await itemsIn('Overdue', 'Due');
  const trackers = await warehouse.rows<{ tracker: string }>(
    'select distinct tracker from trackers.open_items order by tracker',
  );
  const listOf = (title: string, rows: typeof items): Worklist => ({
    title,
    header: Object.values(WORKLIST_COLUMNS),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row[column]))),
  });
  return [
    listOf(ALL_WORKLISTS, items),
    ...trackers.map(({ tracker }) =>
      listOf(
        tracker,
        items.filter((item) => item.tracker === tracker),
      ),
    ),
    listOf(NO_DAY_SET, await itemsIn('No date')),
  ];
}

function cellOf(column: Column, value: unknown): Cell {
  if (value === null) return null;
  return CELLS[column]?.(value) ?? { text: withoutFormula(String(value)) };
}
