import { expect, it } from 'vitest';
import { type MadeRow, madeFacts, madeMonths } from '../support/madeTables.ts';

const work = (child_id: string, due: string, completed_on: string | null, more: MadeRow = {}): MadeRow => ({
  child_id,
  due,
  completed_on,
  team: 'North',
  ...more,
});

const clean = {
  life_story_work: [
    work('on the day', '2026-09-15', '2026-09-15'),
    work('months before', '2026-09-30', '2026-03-01'),
    work('a day late', '2026-09-15', '2026-09-16'),
    work('on the last day of October', '2026-09-15', '2026-10-31'),
    work('never', '2026-09-15', null, { started_on: '2026-05-01' }),
    work('due on the last day', '2026-09-30', null),
    work('again in care', '2024-01-15', null, { team: 'South' }),
    work('again in care', '2026-10-15', null),
    work('not due yet', '2026-11-01', null),
  ],
};

it('life-story work is in time to the day it was due, and counts in the month it fell due', async () => {
  const months = await madeMonths('life_story_work_in_time', { clean, from: '2026-08-01' });
  expect(months).toEqual({
    '2026-09': { numerator: 2, denominator: 6, value: expect.closeTo(100 / 3) },
    '2026-10': { numerator: 0, denominator: 1, value: 0 },
  });
});

it('that which has not fallen due by the as-at date is left out', async () => {
  const months = await madeMonths('life_story_work_in_time', {
    clean,
    from: '2026-08-01',
    asAt: '2026-09-15',
  });
  expect(months['2026-09']).toEqual({ numerator: 1, denominator: 4, value: 25 });
});

it('it is overdue from the day after it was due until it is completed, each child once', async () => {
  const facts = await madeFacts('life_story_work_overdue', { clean, from: '2026-08-01' });
  const values = (breakdown: string, member: string) =>
    facts
      .filter((fact) => fact.breakdown === breakdown && fact.member === member)
      .map(({ period, value }) => [period.slice(0, 7), value]);
  // September: on the last day of October, never, again in care; what is due on the last day is not late on it.
  expect(values('all', 'all')).toEqual([
    ['2026-08', 1],
    ['2026-09', 3],
    ['2026-10', 3], // never, due on the last day of September, again in care
  ]);
  // By the team of that which has been missing longest.
  expect(values('team', 'South').at(-1)).toEqual(['2026-10', 1]);
});
