import { expect, it } from 'vitest';
import type { ArrivalRow } from '../../src/publication/tables.ts';
import { arrivalsFinding, awaitedWords, rhythmWords } from '../../src/words/arrivalWords.ts';

const arrival = (more: Partial<ArrivalRow> = {}): ArrivalRow => ({
  extract: 'referrals',
  deliveries: 12,
  runs_to: '2026-10-31',
  last_file: '2026-10/referrals.csv',
  every_months: 1,
  by_working_day: 3,
  awaited_to: '2026-11-30',
  due: '2026-12-03',
  is_late: false,
  note: null,
  ...more,
});
const late = arrival({ is_late: true, awaited_to: '2026-09-30', due: '2026-10-05' });
const never = arrival({ deliveries: 0, runs_to: null, last_file: null, awaited_to: null, due: null });
const unsaid = arrival({ every_months: null, by_working_day: null, awaited_to: null, due: null });

it('an extract comes every month, quarter, year or so many months, or nobody has said', () => {
  expect([1, 3, 12, 2, null].map(rhythmWords)).toEqual([
    'every month',
    'every quarter',
    'every year',
    'every 2 months',
    null,
  ]);
});

it('the next delivery is awaited to a day and by a day, or late, or nobody awaits it', () => {
  expect([arrival(), late, never, unsaid].map(awaitedWords)).toEqual([
    'to 30 November 2026, by 3 December 2026',
    'late: to 30 September 2026, by 5 October 2026',
    'never came',
    'not awaited',
  ]);
});

it('what is late or never came is counted of what is awaited', () => {
  expect(arrivalsFinding([unsaid])).toBe('Nobody has said when extracts are awaited');
  expect(arrivalsFinding([arrival(), arrival(), unsaid])).toBe('2 extracts awaited, none late');
  expect(arrivalsFinding([arrival(), late, never, unsaid])).toBe(
    '1 of 3 extracts that are awaited has arrived, 1 is late and 1 never came',
  );
});
