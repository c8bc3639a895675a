import { describe, expect, it } from 'vitest';
import type { WeeklyFigure } from '../../src/publication/weeks.ts';
import { weekFamily } from '../../src/regions/weekFamily.ts';
import { weekLead, weekOverdue } from '../../src/regions/weekOverdue.ts';
import { WHOLE } from '../../src/view/view.ts';
import { newDocument } from '../charts/page.ts';
import { madeDefinition, madeRegion } from './madeRegion.ts';

const count = { unit: 'count', weekly: true, family: 'child_protection' } as const;
const definitions = [
  madeDefinition('visits_overdue', { ...count, title: 'Visits overdue' }),
  madeDefinition('reviews_overdue', { ...count, title: 'Reviews overdue' }),
  madeDefinition('plans', { ...count, title: 'Plans' }),
];
const of = (indicator: string, team: string, ...values: number[]): WeeklyFigure[] =>
  values.map((value, at) => ({
    indicator,
    breakdown: team === 'all' ? 'all' : 'team',
    member: team,
    week: at === 0 ? '2026-10-12' : '2026-10-19',
    value,
  }));
const weekly = [
  ...of('visits_overdue', 'all', 5, 8),
  ...of('visits_overdue', 'North', 4, 6),
  ...of('visits_overdue', 'South', 1, 2),
  ...of('reviews_overdue', 'all', 9, 7),
  ...of('reviews_overdue', 'North', 9, 7),
  ...of('reviews_overdue', 'South', 0, 0),
  ...of('plans', 'all', 20, 21),
];
const data = { ...madeRegion(definitions, []), weekly };
const NORTH = { month: null, part: { breakdown: 'team', member: 'North' } } as const;
const cells = (drawn: Element) =>
  [...drawn.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

describe('what is overdue', () => {
  it('is told of the whole by team, each a link to its own', () => {
    const document = newDocument();
    expect(weekLead(data, WHOLE, document).textContent).toBe(
      'On Sunday 25 October 2026, 15 pieces of work were overdue.',
    );
    const drawn = weekOverdue(data, WHOLE, document);
    expect(cells(drawn)).toEqual([
      ['North', '13', '6', '7'],
      ['South', '2', '2', '0'],
    ]);
    expect(drawn.querySelector('tbody a')!.getAttribute('href')).toBe('/this-week?team=North');
  });

  it('is told of a part by kind, the most first', () => {
    const document = newDocument();
    expect(weekLead(data, NORTH, document).textContent).toBe(
      'On Sunday 25 October 2026, 13 pieces of work were overdue in team North.',
    );
    const drawn = weekOverdue(data, NORTH, document);
    expect(drawn.querySelector('h2')!.textContent).toBe(
      'Most of what is overdue in team North: Reviews overdue, 7',
    );
    expect(cells(drawn)).toEqual([
      ['Reviews overdue', '7', '−2'],
      ['Visits overdue', '6', '+2'],
    ]);
    const elsewhere = { ...NORTH, part: { breakdown: 'team', member: 'West' } } as const;
    expect(weekOverdue(data, elsewhere, document).textContent).toBe('Nothing is overdue in team West');
  });
});

describe('the weeks of a family', () => {
  it('are those of the part, what it has no figures for left out', () => {
    const document = newDocument();
    expect(cells(weekFamily(data, WHOLE, document, 'child_protection'))).toHaveLength(3);
    const drawn = weekFamily(data, NORTH, document, 'child_protection');
    expect(cells(drawn)).toEqual([
      ['Visits overdue', '4', '6', '+2'],
      ['Reviews overdue', '9', '7', '−2'],
    ]);
    expect(drawn.querySelector('tbody a')!.getAttribute('href')).toBe(
      '/indicators/visits_overdue?team=North',
    );
    expect(weekFamily(data, NORTH, document, 'adoption').textContent).toContain(
      'No figures by week for team North',
    );
    expect(() => weekFamily(data, WHOLE, document, 'no_such')).toThrow('there is no family "no_such"');
  });
});
