import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { heatStateOf } from '../../src/charts/heatStates.ts';
import { stateCell, stateLegend } from '../../src/components/stateCell.ts';
import { COUNT, madePoints, steady } from '../charts/madePoints.ts';

const { document } = new JSDOM('').window;

it('marks a month that is not over with a dot, which the legend explains', () => {
  const point = madePoints(steady(24, 50), COUNT, { open: true }).at(-1)!;
  const state = heatStateOf(point, undefined);
  const cell = stateCell(document, point, { unit: 'count', state, href: '/indicators/referrals' });
  const [link] = cell!.content as HTMLElement[];
  expect(cell!.className).toBe('heat-unjudged');
  expect(link!.querySelector('[role=img]')!.getAttribute('aria-label')).toBe('provisional');
  const said = (provisional: boolean) =>
    stateLegend(document, [state], { provisional }).map(({ content }) => content.filter(Boolean).join(''));
  expect(said(true)).toEqual(['too little known to say', '•: the month is not over']);
  expect(said(false)).toEqual(['too little known to say']);
});

it('is blank where there is nothing to show', () => {
  const options = { unit: 'count', state: 'usual', href: '' } as const;
  expect(stateCell(document, null, options)).toBeNull();
  const none = { ...madePoints([1], COUNT)[0]!, value: null };
  expect(stateCell(document, none, options)).toBeNull();
});
