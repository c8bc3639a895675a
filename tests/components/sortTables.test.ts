import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dataTable } from '../../src/components/dataTable.ts';
import { sortTables } from '../../src/components/sortTables.ts';

const { document } = new JSDOM('<!doctype html><main></main>').window;
const main = document.querySelector('main')!;
main.append(
  dataTable<{ name: string; count: number | null }>(document, {
    caption: 'Counts',
    columns: [
      { header: 'Name', cell: (row) => row.name },
      {
        header: 'Count',
        align: 'number',
        cell: (row) => (row.count === null ? 'no data yet' : row.count.toLocaleString('en-GB')),
        sort: (row) => row.count,
      },
    ],
    rows: [
      { name: 'L10a', count: 1200 },
      { name: 'L2a', count: null },
      { name: 'L1a', count: 7 },
      { name: 'Q1', count: -3 },
    ],
    total: { name: 'All', count: 1204 },
  }),
);
sortTables(document);

const names = () => [...main.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const [byName, byCount] = main.querySelectorAll('button');
const sorts = () => [...main.querySelectorAll('thead th')].map((cell) => cell.getAttribute('aria-sort'));

describe('sortTables', () => {
  it('puts figures in order, largest first, absent last, and back again', () => {
    byCount!.click();
    expect(names()).toEqual(['L10a', 'L1a', 'Q1', 'L2a']);
    expect(sorts()).toEqual([null, 'descending']);
    byCount!.click();
    expect(names()).toEqual(['Q1', 'L1a', 'L10a', 'L2a']);
    expect(sorts()).toEqual([null, 'ascending']);
  });

  it('puts words in order as people count', () => {
    byName!.click();
    expect(names()).toEqual(['L1a', 'L2a', 'L10a', 'Q1']);
    expect(sorts()).toEqual(['ascending', null]);
  });

  it('leaves the total where it is', () => {
    expect(main.querySelector('tfoot th')!.textContent).toBe('All');
  });
});
