import { expect, it } from 'vitest';
import { packWeeks, unpackWeeks } from '../../src/publication/packWeeks.ts';
import type { WeeklyFigure } from '../../src/publication/weeks.ts';

const figure = (indicator: string, member: string, week: string, value: number | null): WeeklyFigure => ({
  indicator,
  breakdown: member === 'all' ? 'all' : 'team',
  member,
  week,
  value,
});

it('packs figures by week such that they are unpacked as they were, a week without one left out', () => {
  const figures = [
    figure('visits', 'all', '2026-10-12', 4),
    figure('visits', 'all', '2026-10-19', 0),
    figure('visits', 'North', '2026-10-19', 2.5),
  ];
  const packed = packWeeks([...figures, figure('visits', 'North', '2026-10-12', null)]);
  expect(packed).toEqual({
    weeks: ['2026-10-12', '2026-10-19'],
    series: [
      ['visits', 'all', 'all', 4, 0],
      ['visits', 'team', 'North', null, 2.5],
    ],
  });
  expect(unpackWeeks(packed)).toEqual(figures);
});
