import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { drawFragments } from '../../dashboards/fragments/index.ts';
import type { WeeklyRow } from '../../src/publication/tables.ts';
import { isOverdue, latestWeeks, weeklyFigures, weeksOf } from '../../src/publication/weeks.ts';
import { emptyPublication } from '../fixtures/papers-publication/index.ts';
import { madeDefinition } from '../regions/madeRegion.ts';

const row = (indicator: string, week: string, value: number, parts: Partial<WeeklyRow> = {}): WeeklyRow => ({
  indicator,
  week,
  breakdown: 'all',
  member: 'all',
  numerator: value,
  denominator: null,
  value,
  provisional: false,
  ...parts,
});
const count = { unit: 'count', weekly: true, family: 'child_protection' } as const;
const publication = {
  ...emptyPublication(),
  definitions: [
    madeDefinition('visits_overdue', { ...count, title: 'Visits overdue' }),
    madeDefinition('plans', { ...count, title: 'Plans' }),
    madeDefinition('monthly', { unit: 'count' }),
  ],
};
publication.tables.weekly = [
  row('visits_overdue', '2026-10-12', 5),
  row('visits_overdue', '2026-10-19', 8),
  row('visits_overdue', '2026-10-26', 3, { provisional: true }),
  row('visits_overdue', '2026-10-19', 6, { breakdown: 'team', member: 'North' }),
  row('visits_overdue', '2026-10-19', 2, { breakdown: 'team', member: 'South' }),
  row('visits_overdue', '2026-10-19', 0, { breakdown: 'team', member: 'West' }),
  row('plans', '2026-10-12', 20),
];

it('shows weeks that have ended, and of each indicator a gap where a week has no figure', () => {
  const weekly = latestWeeks(publication.tables.weekly, 6);
  expect(weeksOf(weekly)).toEqual(['2026-10-12', '2026-10-19']);
  expect(
    weeklyFigures(publication.definitions, weekly).map(({ definition, rows }) => [
      definition.id,
      rows.map((each) => each?.value ?? null),
    ]),
  ).toEqual([
    ['visits_overdue', [5, 8]],
    ['plans', [20, null]],
  ]);
  expect(publication.definitions.filter(isOverdue).map(({ id }) => id)).toEqual(['visits_overdue']);
});

it('says what is overdue, the team with most first, and leaves out teams with nothing', () => {
  const fragments = drawFragments(publication, new JSDOM('').window.document, null);
  const part = (name: string) => JSDOM.fragment(fragments.get(`week/${name}`)!);
  expect(part('finding').textContent).toBe('On Sunday 25 October 2026, 8 pieces of work were overdue.');
  const overdue = part('overdue');
  expect(overdue.querySelector('h2')!.textContent).toBe('Most is overdue in North: 6');
  expect([...overdue.querySelectorAll('tbody th')].map((cell) => cell.textContent)).toEqual([
    'North',
    'South',
  ]);
  const plans = [...part('weeks').querySelectorAll('tbody tr')].find((each) =>
    /Plans/.test(each.textContent!),
  )!;
  expect([...plans.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['20', 'no data', '']);
});
