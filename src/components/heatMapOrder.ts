import { element } from './element.ts';
import type { HeatOrder } from './heatTable.ts';

const NAMES: Readonly<Record<HeatOrder, string>> = {
  most: 'Most first',
  worst: 'Worst first',
  name: 'Alphabetical',
  printed: 'As printed',
};

/**
 * Puts above every heat map a switch for the order of its rows: those that the table names, the first of them as it is, or,
 * where a region is drawn again, the one that was chosen in the `place` where it will stand.
 */
export function heatMapOrder(document: Document, root: ParentNode, place?: HTMLElement): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-heat]')) {
    const region = place ?? table.closest<HTMLElement>('.region');
    const orders = table.dataset.heat!.split(' ') as HeatOrder[];
    const first = orders.find((key) => key === region?.dataset.order) ?? orders[0]!;
    if (first !== orders[0]) reorder(table, first);
    const buttons = orders.map((key) => {
      const button = element(
        document,
        'button',
        { type: 'button', 'aria-pressed': String(key === first) },
        NAMES[key],
      );
      button.addEventListener('click', () => {
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
        if (region) region.dataset.order = key;
        reorder(table, key);
      });
      return button;
    });
    const group = { class: 'switch', role: 'group', 'aria-label': 'Order of the rows' };
    table.closest('.heat-map')?.prepend(element(document, 'div', group, ...buttons));
  }
}

function reorder(table: HTMLTableElement, order: HeatOrder): void {
  const body = table.tBodies[0]!;
  const rows = [...body.rows].sort((a, b) =>
    order === 'name'
      ? label(a).localeCompare(label(b), 'en')
      : Number(a.dataset[order]) - Number(b.dataset[order]),
  );
  body.append(...rows);
}

function label(row: HTMLTableRowElement): string {
  return row.cells[0]?.textContent ?? '';
}
