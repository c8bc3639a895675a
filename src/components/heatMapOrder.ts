import { element } from './element.ts';

const ORDERS = [
  { name: 'Most first', key: 'most' },
  { name: 'Alphabetical', key: 'name' },
  { name: 'As printed', key: 'printed' },
] as const;

type Order = (typeof ORDERS)[number]['key'];

/** Puts above every heat map a switch for the order of its rows. */
export function heatMapOrder(document: Document, root: ParentNode = document): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-heat]')) {
    const buttons = ORDERS.map(({ name, key }) => {
      const button = element(
        document,
        'button',
        { type: 'button', 'aria-pressed': String(key === 'most') },
        name,
      );
      button.addEventListener('click', () => {
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
        reorder(table, key);
      });
      return button;
    });
    const group = { class: 'switch', role: 'group', 'aria-label': 'Order of the rows' };
    table.closest('.heat-map')?.prepend(element(document, 'div', group, ...buttons));
  }
}

function reorder(table: HTMLTableElement, order: Order): void {
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
