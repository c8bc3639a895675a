import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { enhance } from '../../src/components/page.ts';
import { heatMonthTeam } from '../../src/regions/heatMonthTeam.ts';
import { heatTeamIndicator } from '../../src/regions/heatTeamIndicator.ts';
import { WHOLE } from '../../src/view/view.ts';
import { madeTeams } from '../regions/madeTeams.ts';

const { window } = new JSDOM('<!doctype html><main></main>');
const { document } = window;
const main = document.querySelector('main')!;
main.append(heatTeamIndicator(madeTeams(), WHOLE, document), heatMonthTeam(madeTeams(), WHOLE, document));
const [byMonth] = main.querySelectorAll<HTMLElement>('.scroll:has(.months)');
Object.defineProperty(byMonth, 'scrollWidth', { value: 900 });
enhance(document);

it('gives the focus to the link of a cell, so that Enter opens its chart, and to cells without one', () => {
  const table = main.querySelector('table')!;
  const stops = () => table.querySelectorAll<HTMLElement>('[tabindex="0"]');
  const key = (name: string) =>
    document.activeElement!.dispatchEvent(
      new window.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  expect([...table.querySelectorAll<HTMLElement>('a')].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(
    1,
  );
  stops()[0]!.focus();
  expect(document.activeElement!.getAttribute('href')).toBe('/indicators/referrals?month=2026-10&team=North');
  key('ArrowDown');
  expect([document.activeElement!.tagName, document.activeElement!.textContent]).toEqual(['TD', '']);
  key('ArrowRight');
  expect(document.activeElement!.getAttribute('href')).toBe(
    '/indicators/re_referrals?month=2026-10&team=East',
  );
  key('Home');
  expect(document.activeElement!.textContent).toBe('East');
  expect(stops()).toHaveLength(1);
});

it('offers the orders that the rows have', () => {
  const [group] = main.querySelectorAll('.switch');
  const [worst, name] = group!.querySelectorAll('button');
  expect([worst!.textContent, name!.textContent]).toEqual(['Worst first', 'Alphabetical']);
  const teams = () =>
    [...main.querySelectorAll('table')[0]!.tBodies[0]!.rows].map((row) => row.cells[0]!.textContent);
  name!.click();
  expect(teams()).toEqual(['East', 'North', 'South']);
  worst!.click();
  expect(teams()).toEqual(['North', 'East', 'South']);
});

it('shows the latest months first', () => {
  expect(byMonth!.scrollLeft).toBe(900);
});
