import { expect, it } from 'vitest';
import { madeFacts, madeMonths } from '../support/madeTables.ts';

const direction = (due: string, met_on: string | null, status: string | null = null) => ({
  case_reference: 'L1',
  direction: `${due} ${met_on} ${status}`,
  made_on: '2026-07-01',
  due,
  met_on,
  status,
});

const clean = {
  court_directions: [
    direction('2026-08-31', '2026-08-31', 'Met'),
    direction('2026-08-31', '2026-09-01', 'Met late'),
    direction('2026-08-30', null, 'Outstanding'),
    // Whatever the word, a day says more.
    direction('2026-08-01', '2026-09-30', 'Discharged'),
    direction('2026-08-15', null, 'Met late'),
    // Of these it is not known whether they were late, or since when they need not be met.
    direction('2026-08-16', null, 'Met'),
    direction('2026-08-17', null, 'Discharged'),
    direction('2026-08-18', null, 'Extended'),
    direction('2026-09-01', null),
    direction('2026-09-30', '2026-07-15', 'Met'),
    // The as-at date is 20 October: one may still be met on the day, two are not due yet.
    direction('2026-10-20', null, 'Outstanding'),
    direction('2026-10-21', '2026-10-05', 'Met'),
    direction('2026-10-21', null, 'Outstanding'),
  ],
};
const asAt = '2026-10-20';

it('directions are met in time on their day, and late a day later', async () => {
  const months = await madeMonths('court_directions_met_in_time', { asAt, clean });
  // August: met on the day; late by a day, outstanding, late by a month, late at an unknown day.
  expect(months['2026-08']).toEqual({ numerator: 1, denominator: 5, value: 20 });
  expect(months['2026-09']).toEqual({ numerator: 1, denominator: 2, value: 50 });
  expect(months['2026-10']).toBeUndefined();
  const dayAfter = await madeMonths('court_directions_met_in_time', { asAt: '2026-10-21', clean });
  // That of the 20th, missed, and that of the 21st which is met.
  expect(dayAfter['2026-10']).toEqual({ numerator: 1, denominator: 2, value: 50 });
});

it('directions are overdue from the day after theirs until they are met', async () => {
  const months = await madeMonths('court_directions_overdue', { asAt, clean });
  // 31 August: outstanding, late by a month. 30 September: outstanding, and that of 1 September; what is met on the
  // day no more. 20 October: the same two.
  expect(['2026-07', '2026-08', '2026-09', '2026-10'].map((month) => months[month]?.value)).toEqual([
    0, 2, 2, 2,
  ]);
  const weeks = await madeFacts('court_directions_overdue', { asAt, clean }, 'week');
  // To Sunday 30 August: late by a month. To 6 September: it, outstanding, that of the 1st. To the as-at date: two.
  expect(
    weeks
      .filter(({ period }) => ['2026-08-24', '2026-08-31', '2026-10-19'].includes(period))
      .map(({ value, provisional }) => [value, provisional]),
  ).toEqual([
    [1, false],
    [3, false],
    [2, true],
  ]);
});
