import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { heatScale } from '../../src/charts/heatScale.ts';
import { type HeatMapOptions, heatMap } from '../../src/components/heatMap.ts';
import { enhance } from '../../src/components/page.ts';

const { window } = new JSDOM('<!doctype html><main></main>');
const { document } = window;

const options: HeatMapOptions = {
  caption: 'Cases by type and month',
  rowHeader: 'Case type',
  unit: 'count',
  months: ['2021-01-01', '2021-02-01', '2021-03-01', '2021-04-01'],
  rows: [
    { label: 'Printed first', values: [1, null, null, 2], change: null },
    { label: 'Most', values: [0, null, null, 12], change: 3 },
    { label: 'Alphabet', values: [3, null, null, null], change: -1 },
  ],
  total: { label: 'All cases', values: [4, null, null, 14], change: 2 },
  changeHeader: 'Change on Apr 2020',
  scale: heatScale({ values: [0, 1, 2, 3, 12], unit: 'count', better: 'neither' }),
};

const labels = (root: Element) => [...root.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const cells = (row: Element) => [...row.children].map((cell) => cell.textContent);

describe('heatMap', () => {
  const map = heatMap(document, options);

  it('gathers months without data into one blank column that says so', () => {
    expect(cells(map.querySelector('thead tr')!)).toEqual([
      'Case type',
      'Jan 2021',
      'Feb 2021 to Mar 2021: no data',
      'Apr 2021',
      'Change on Apr 2020',
    ]);
  });

  it('prints every value, leaves what is absent blank, and puts most first', () => {
    expect([...map.querySelectorAll('tbody tr')].map(cells)).toEqual([
      ['Most', '0', '', '12', '+3'],
      ['Printed first', '1', '', '2', ''],
      ['Alphabet', '3', '', '', '−1'],
    ]);
    expect(cells(map.querySelector('tfoot tr')!)).toEqual(['All cases', '4', '', '14', '+2']);
  });

  it('has a legend that names the ranges', () => {
    expect([...map.querySelectorAll('.legend li')].map((item) => item.textContent)).toEqual([
      '0',
      '1',
      '2 to 3',
      '4 to 7',
      '8 or more',
      'blank: no data',
    ]);
  });

  it('says where there is nothing', () => {
    expect(heatMap(document, { ...options, rows: [] }).textContent).toBe(
      'Cases by type and month: no data yet.',
    );
  });
});

describe('a heat map once scripts have run', () => {
  const main = document.querySelector('main')!;
  main.append(heatMap(document, options));
  enhance(document);
  const press = (name: string) =>
    [...main.querySelectorAll('button')].find((button) => button.textContent === name)!.click();

  it('changes the order of its rows', () => {
    expect(labels(main)).toEqual(['Most', 'Printed first', 'Alphabet']);
    press('As printed');
    expect(labels(main)).toEqual(['Printed first', 'Most', 'Alphabet']);
    press('Alphabetical');
    expect(labels(main)).toEqual(['Alphabet', 'Most', 'Printed first']);
    press('Most first');
    expect(labels(main)).toEqual(['Most', 'Printed first', 'Alphabet']);
    expect(main.querySelectorAll('[aria-pressed="true"]')).toHaveLength(1);
  });

  it('takes one tab stop and moves by arrow, Home and End', () => {
    const table = main.querySelector('table')!;
    const stops = () => [...table.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    const key = (name: string) =>
      document.activeElement!.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    expect(stops().map((cell) => cell.textContent)).toEqual(['0']);
    stops()[0]!.focus();
    key('ArrowRight');
    key('ArrowRight');
    expect(document.activeElement!.textContent).toBe('12');
    key('ArrowDown');
    expect(document.activeElement!.textContent).toBe('2');
    key('Home');
    expect(document.activeElement!.textContent).toBe('Printed first');
    key('ArrowLeft');
    expect(document.activeElement!.textContent).toBe('Printed first');
    key('End');
    key('ArrowUp');
    expect(document.activeElement!.textContent).toBe('+3');
    expect(stops()).toHaveLength(1);
  });
});
