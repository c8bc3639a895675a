import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { filterBar } from '../../src/components/filterBar.ts';
import { filters } from '../../src/components/filters.ts';
import { colourChoice, indicatorChoice } from '../../src/components/heatChoices.ts';
import type { View } from '../../src/view/view.ts';

/** A page with the choices of heat maps, opened at an address; `seen` gathers the views that it draws. */
function open(address: string) {
  const { window } = new JSDOM('<!doctype html><main></main>', {
    url: `http://site/heat-maps.html${address}`,
  });
  const { document } = window;
  const link = document.createElement('a');
  link.href = 'indicators/referrals.html?month=2026-10&team=North';
  const plain = document.createElement('a');
  plain.href = 'legal.html';
  document.querySelector('main')!.append(
    filterBar(document, { months: ['2026-10-01'], parts: { team: ['North'], service: [], locality: [] } }),
    colourChoice(document),
    indicatorChoice(document, [
      { id: 're_referrals', title: 'Re-referrals' },
      { id: 'referrals', title: 'Referrals' },
    ]),
    link,
    plain,
  );
  const seen: View[] = [];
  filters(document, async () => ({
    redraw: async (view) => {
      seen.push(view);
      return { words: 'shown', whole: Promise.resolve() };
    },
    prepare: async () => {},
  }));
  const radio = (value: string) => document.querySelector<HTMLInputElement>(`input[value=${value}]`)!;
  const select = document.querySelector<HTMLSelectElement>('select[name=indicator]')!;
  const change = (control: Element) => control.dispatchEvent(new window.Event('change', { bubbles: true }));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { window, document, link, plain, seen, radio, select, change, settled };
}

describe('what heat maps can be asked for', () => {
  it('stands in the address, but for what is usual', async () => {
    const page = open('');
    page.radio('rag').checked = true;
    page.change(page.radio('rag'));
    expect(page.window.location.search).toBe('?colour=rag');
    page.select.value = 'referrals';
    page.change(page.select);
    expect(page.window.location.search).toBe('?colour=rag&indicator=referrals');
    page.radio('chart').checked = true;
    page.change(page.radio('chart'));
    page.select.value = 're_referrals';
    page.change(page.select);
    expect(page.window.location.search).toBe('');
    await page.settled();
    expect(page.seen.map(({ colour, indicator }) => [colour, indicator])).toEqual([
      ['rag', undefined],
      ['rag', 'referrals'],
      [undefined, 'referrals'],
      [undefined, undefined],
    ]);
  });

  it('is taken from the address; an indicator that is not offered shows the usual one', async () => {
    const page = open('?colour=rag&indicator=referrals');
    await page.settled();
    expect([page.radio('rag').checked, page.select.value]).toEqual([true, 'referrals']);
    expect(page.seen).toEqual([{ month: null, part: null, colour: 'rag', indicator: 'referrals' }]);
    const other = open('?indicator=no_such');
    await other.settled();
    expect([other.radio('chart').checked, other.select.value]).toEqual([true, 're_referrals']);
  });

  it('stays with the page, and a cell keeps the view that it leads to', () => {
    const page = open('?colour=rag&team=North');
    expect(page.plain.search).toBe('?team=North');
    expect(page.link.search).toBe('?month=2026-10&team=North');
  });

  it('is kept when the whole service is shown again', () => {
    const page = open('?colour=rag&team=North');
    page.document.querySelector<HTMLButtonElement>('button[type=reset]')!.click();
    expect(page.window.location.search).toBe('?colour=rag');
  });
});
