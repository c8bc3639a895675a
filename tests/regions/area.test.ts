import { expect, it } from 'vitest';
import { area, areasLead } from '../../src/regions/area.ts';
import { WHOLE } from '../../src/view/view.ts';
import { madePoints, SHARE, steady } from '../charts/madePoints.ts';
import { newDocument } from '../charts/page.ts';
import { madeDefinition, madeRegion } from './madeRegion.ts';

const FROM = '2024-11-01';
const calm = madePoints(steady(24, 40), SHARE, { from: FROM });
/** Steady until the last month, which is far above. */
const risen = madePoints([...steady(23, 40), 90], SHARE, { from: FROM });
const data = madeRegion(
  [
    madeDefinition('a', { areas: ['workforce'] }),
    madeDefinition('b', { areas: ['workforce', 'quality_assurance'] }),
    madeDefinition('c', { areas: ['quality_assurance'] }),
  ],
  [
    ['a', 'all', 'all', risen],
    ['b', 'all', 'all', calm],
    ['c', 'all', 'all', calm],
    ['b', 'team', 'North', risen],
  ],
);
const NORTH = { month: '2026-10-01', part: { breakdown: 'team', member: 'North' } } as const;
const text = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

it('shows the figures of an area, and how many of them moved for the worse', () => {
  const drawn = area(data, WHOLE, newDocument(), 'workforce');
  expect(text(drawn.querySelector('p'))).toBe(
    '1 of 2 figures shows a real change for the worse in October 2026.',
  );
  expect([...drawn.querySelectorAll('tbody th')].map(text)).toEqual(['Title of a', 'Title of b']);
  expect(text(areasLead(data, WHOLE, newDocument()))).toMatch(
    /^In October 2026 figures moved .* 1 of 9 areas\.$/,
  );
  expect(() => area(data, WHOLE, newDocument(), 'no_such')).toThrow(`"no_such" is none of Ofsted's areas`);
});

it('shows them of a part of the service, and of an earlier month', () => {
  const drawn = area(data, NORTH, newDocument(), 'quality_assurance');
  expect(text(drawn.querySelector('p'))).toBe(
    '1 of 2 figures shows a real change for the worse in October 2026.',
  );
  expect(text(drawn.querySelector('caption'))).toBe(
    'Performance and quality assurance, October 2026, for team North',
  );
  expect(drawn.querySelector('tbody a')!.getAttribute('href')).toBe('/indicators/b?month=2026-10&team=North');
  expect(text(areasLead(data, NORTH, newDocument()))).toMatch(
    /figures of team North moved .* in 2 of 9 areas\.$/,
  );
  const before = area(data, { month: '2026-09-01', part: null }, newDocument(), 'workforce');
  expect(text(before.querySelector('p'))).toBe(
    'None of 2 figures shows a real change for the worse in September 2026.',
  );
});
