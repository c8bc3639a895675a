/**
 * Lets arrow keys, Home and End move from cell to cell of a heat map, which then takes one tab stop in all, and Enter open its link
 * (the grid pattern of the ARIA Authoring Practices Guide).
 */
export function rovingFocus(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-heat]')) {
    table.setAttribute('role', 'grid');
    for (const row of table.rows) for (const cell of row.cells) stopOf(cell).tabIndex = -1;
    const first = table.tBodies[0]?.rows[0]?.cells[1];
    if (first) stopOf(first).tabIndex = 0;
    table.addEventListener('keydown', (event) => move(table, event));
    table.addEventListener('focusin', (event) => {
      const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
      if (cell) take(table, cell);
    });
  }
}

function move(table: HTMLTableElement, event: KeyboardEvent): void {
  const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (!cell || !row || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = destination(table, row, cell, event.key);
  if (!target) return;
  event.preventDefault();
  stopOf(target).focus();
}

function destination(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  cell: HTMLTableCellElement,
  key: string,
): HTMLTableCellElement | undefined {
  const rows = [...table.rows];
  const y = rows.indexOf(row);
  switch (key) {
    case 'ArrowRight':
      return row.cells[cell.cellIndex + 1];
    case 'ArrowLeft':
      return row.cells[cell.cellIndex - 1];
    case 'ArrowDown':
      return rows[y + 1]?.cells[cell.cellIndex];
    case 'ArrowUp':
      return rows[y - 1]?.cells[cell.cellIndex];
    case 'Home':
      return row.cells[0];
    case 'End':
      return row.cells[row.cells.length - 1];
    default:
      return undefined;
  }
}

function take(table: HTMLTableElement, cell: HTMLTableCellElement): void {
  for (const other of table.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
  stopOf(cell).tabIndex = 0;
}

/** What takes the focus in a cell: its link, so that Enter opens it, else the cell. */
function stopOf(cell: HTMLTableCellElement): HTMLElement {
  return cell.querySelector('a') ?? cell;
}
