import { element } from './element.ts';

/** Gives every table that allows it a button in each header cell; a press sorts by that column, another the other way. */
export function sortTables(document: Document, root: ParentNode = document): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    for (const header of table.tHead?.rows[0]?.cells ?? []) {
      const button = element(document, 'button', { type: 'button', class: 'sort' }, ...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sortBy(table, header));
    }
  }
}

function sortBy(table: HTMLTableElement, header: HTMLTableCellElement): void {
  const numeric = header.classList.contains('number');
  const current = header.getAttribute('aria-sort');
  // Figures are looked at for the largest, words from A.
  const descending = current === null ? numeric : current === 'ascending';
  for (const other of table.tHead!.rows[0]!.cells) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const body = table.tBodies[0]!;
  const rows = [...body.rows].sort((a, b) => {
    const [left, right] = [sortKey(a, header.cellIndex), sortKey(b, header.cellIndex)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    const order = compare(left, right);
    return descending ? -order : order;
  });
  body.append(...rows);
}

function sortKey(row: HTMLTableRowElement, index: number): string {
  const cell = row.cells[index];
  return cell?.dataset.sort ?? cell?.textContent?.trim() ?? '';
}

function compare(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  return Number.isNaN(difference) ? left.localeCompare(right, 'en', { numeric: true }) : difference;
}
