import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCalendar } from '../../pipeline/warehouse/loadCalendar.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { ageOn } from '../../src/calendar/age.ts';
import { calendarDays } from '../../src/calendar/calendarDays.ts';
import { type Day, dayOf, dayOfIso, isoOfDay } from '../../src/calendar/day.ts';
import { addWorkingDays, workingDaysBetween } from '../../src/calendar/workingDays.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(':memory:');
  await loadCalendar(warehouse);
});
afterAll(() => warehouse.close());

/** What TypeScript says, null where it throws since a day is out of range. */
const known = <T>(say: () => T): T | null => {
  try {
    return say();
  } catch (error) {
    if (/are not known/.test((error as Error).message)) return null;
    throw error;
  }
};
/** Most within the calendar, some beyond its ends, some on the edges, some absent. */
const someDay: fc.Arbitrary<Day | null> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: dayOf(1995, 1, 1), max: dayOf(2035, 12, 31) }) },
  { weight: 2, arbitrary: fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2040, 12, 31) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      dayOf(1994, 12, 31),
      dayOf(1995, 1, 1),
      dayOf(2035, 12, 31),
      dayOf(2036, 1, 1),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(dayOf(2008, 2, 29), dayOf(2026, 2, 28), dayOf(2026, 3, 1)) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const someNumber = fc.option(fc.integer({ min: -300, max: 300 }), { freq: 20 });

describe('the calendar in SQL', () => {
  it('counts as the one in TypeScript, over ten thousand pairs of days', async () => {
    const cases = fc.sample(fc.tuple(someDay, someDay, someNumber), 10_000);
    const iso = (day: Day | null) => (day === null ? null : isoOfDay(day));
    await warehouse.storeTemp(
      'pairs',
      [
        { name: 'id', type: 'INTEGER' },
        { name: 'a', type: 'DATE' },
        { name: 'b', type: 'DATE' },
        { name: 'n', type: 'INTEGER' },
      ],
      cases.map(([a, b, n], id) => [id, iso(a), iso(b), n]),
    );
    const rows = await warehouse.rows(`
      select working_days_between(a, b) as passed, add_working_days(a, n) as due, age_on(a, b) as age
      from pairs order by id`);
    const expected = cases.map(([a, b, n]) => ({
      passed: a === null || b === null ? null : known(() => workingDaysBetween(a, b)),
      due: a === null || n === null ? null : iso(known(() => addWorkingDays(a, n))),
      age: a === null || b === null ? null : ageOn(a, b),
    }));
    expect(rows).toEqual(expected);
    for (const column of ['passed', 'due', 'age'] as const)
      expect(expected.filter((row) => row[column] !== null).length).toBeGreaterThan(3000);
  });

  it('has a row for every day, of which the working days between two are a difference', async () => {
    const [row] = await warehouse.rows(`
      select count(*) as days, min(date) as first, max(date) as last, max(working_day_number) as working,
        count(*) filter (date - week not between 0 and 6 or dayname(week) <> 'Monday') as wrong_weeks,
        count(*) filter (month <> date_trunc('month', date)) as wrong_months
      from calendar.days`);
    expect(row).toEqual({
      days: 14_975,
      first: '1995-01-01',
      last: '2035-12-31',
      working: 10_361,
      wrong_weeks: 0,
      wrong_months: 0,
    });
    expect(calendarDays()[dayOfIso('2024-04-01') - dayOfIso('1995-01-01')]).toEqual([
      '2024-04-01',
      false,
      7389,
      '2024-04-01',
      '2024-04-01',
    ]);
  });

  it('takes times, texts of dates and NULL', async () => {
    const [row] = await warehouse.rows(`
      select
        working_days_between(timestamp '2024-03-28 16:00', date '2024-04-02') as passed,
        add_working_days(date '2024-03-28', 0) as same,
        working_days_between(null, date '2024-04-02') as nothing,
        add_working_days(date '2024-04-02', null) as never,
        age_on(null, date '2024-04-02') as ageless`);
    expect(row).toEqual({ passed: 1, same: '2024-03-28', nothing: null, never: null, ageless: null });
  });
});
