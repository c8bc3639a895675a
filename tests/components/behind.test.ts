import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { behind } from '../../src/components/behind.ts';
import { dataTable } from '../../src/components/dataTable.ts';

const { window } = new JSDOM('<!doctype html><body></body>');
const { document } = window;
const table = () =>
  dataTable(document, {
    caption: 'Figures',
    columns: [{ header: 'Month', cell: (row: string) => row }],
    rows: ['Sep 2026', 'Oct 2026'],
  });

it('holds the figures of a page that nobody sees yet', () => {
  const folded = behind(document, table, false);
  expect(folded.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(folded.querySelector('button')).toBeNull();
});

it('makes them once, when a page that is seen is asked for them, and they can be sorted', () => {
  const folded = behind(document, table, true);
  expect(folded.querySelector('table')).toBeNull();
  expect(folded.textContent).toBe('The figures behind this chart');
  for (let times = 0; times < 2; times += 1) folded.dispatchEvent(new window.Event('toggle'));
  expect(folded.querySelectorAll('table')).toHaveLength(1);
  expect(folded.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(folded.querySelector('th button')!.textContent).toBe('Month');
});
