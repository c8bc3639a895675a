import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfIso, isoOfDay, weekday, yearOf } from '../../src/calendar/day.ts';
import {
  addWorkingDays,
  FIRST_DAY,
  isWorkingDay,
  LAST_DAY,
  workingDaysBetween,
} from '../../src/calendar/workingDays.ts';

interface Facts {
  holidays: { date: string }[];
  working_day_vectors: {
    add: { start: string; add: number; result: string }[];
    between: { after: string; to: string; working_days: number }[];
    per_year: Record<string, number>;
  };
}
const { holidays, working_day_vectors: vectors } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'bank-holidays-england.json'), 'utf8'),
) as Facts;
const between = (from: string, to: string) => workingDaysBetween(dayOfIso(from), dayOfIso(to));
const add = (from: string, by: number) => isoOfDay(addWorkingDays(dayOfIso(from), by));
/** Far enough from the ends for what is added. */
const someDay = fc.integer({ min: FIRST_DAY + 400, max: LAST_DAY - 400 });
const some = fc.integer({ min: 1, max: 200 });

describe('isWorkingDay', () => {
  it('is every Monday to Friday that is no bank holiday, day by day', () => {
    const off = new Set(holidays.map(({ date }) => date));
    for (let day = FIRST_DAY; day <= LAST_DAY; day++)
      expect(isWorkingDay(day), isoOfDay(day)).toBe(weekday(day) < 5 && !off.has(isoOfDay(day)));
  });

  it('gives each year as many as it has', () => {
    const perYear: Record<string, number> = {};
    for (let day = FIRST_DAY; day <= LAST_DAY; day++)
      if (isWorkingDay(day)) perYear[yearOf(day)] = (perYear[yearOf(day)] ?? 0) + 1;
    expect(perYear).toEqual(vectors.per_year);
  });
});

describe('workingDaysBetween', () => {
  it.each(vectors.between)('counts $working_days after $after up to $to', ({ after, to, working_days }) =>
    expect(between(after, to)).toBe(working_days),
  );

  it('is the sum of its days one by one, whichever comes first', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 300 }), (from, length) => {
        let counted = 0;
        for (let day = from + 1; day <= from + length; day++) if (isWorkingDay(day)) counted++;
        expect(workingDaysBetween(from, from + length)).toBe(counted);
        expect(workingDaysBetween(from + length, from) + counted).toBe(0);
      }),
    );
  });

  it('tells the 45th working day from the 46th', () => {
    // Good Friday and Easter Monday of 2024 lie between.
    expect(between('2024-01-31', '2024-04-05')).toBe(45);
    expect(between('2024-01-31', '2024-04-08')).toBe(46);
    expect(between('2024-01-31', '2024-04-07')).toBe(45);
  });
});

describe('addWorkingDays', () => {
  it.each(vectors.add)('takes $start and $add to $result', ({ start, add: by, result }) =>
    expect(add(start, by)).toBe(result),
  );

  it('goes back over a bank holiday, and stays where nothing is added', () => {
    expect(add('2024-04-02', -1)).toBe('2024-03-28');
    expect(add('2024-03-30', -1)).toBe('2024-03-28');
    expect(add('2024-03-30', -2)).toBe('2024-03-27');
    expect(add('2024-03-30', 0)).toBe('2024-03-30');
  });

  it('is the first day by which so many have passed', () => {
    fc.assert(
      fc.property(someDay, some, (day, by) => {
        const end = addWorkingDays(day, by);
        expect([isWorkingDay(end), workingDaysBetween(day, end)]).toEqual([true, by]);
        const start = addWorkingDays(day, -by);
        expect([isWorkingDay(start), workingDaysBetween(start, day - 1)]).toEqual([true, by - 1]);
      }),
    );
  });
});

describe('days of which nothing is known', () => {
  it('are named, not guessed', () => {
    const said = /^working days are not known for day \S+.*: give one from 1995-01-01 to 2035-12-31$/;
    expect(() => between('1994-12-31', '1995-01-02')).toThrow(said);
    expect(() => between('2035-12-31', '2036-01-01')).toThrow(said);
    expect(() => isWorkingDay(LAST_DAY + 1)).toThrow(said);
    expect(() => add('2035-12-28', 3)).toThrow(said);
    expect(() => add('1995-01-02', -1)).toThrow(said);
    expect(() => isWorkingDay(0.5)).toThrow(said);
    expect(() => add('2024-01-01', 1.5)).toThrow('1.5 working days: give a whole number');
  });

  it('do not begin before the ends', () => {
    expect(isWorkingDay(FIRST_DAY)).toBe(false);
    expect(add('1995-01-01', 1)).toBe('1995-01-03');
    expect(add('2035-12-28', 1)).toBe('2035-12-31');
    expect(between('1995-01-01', '2035-12-31')).toBe(10_361);
  });
});
