import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, birthday } from '../../src/calendar/age.ts';
import {
  addMonths,
  dateOf,
  dayOf,
  dayOfIso,
  firstOfMonth,
  isoOfDay,
  lastOfMonth,
  mondayOf,
  monthOfYear,
  weekday,
  yearOf,
} from '../../src/calendar/day.ts';

const someDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });
const added = (from: string, by: number) => isoOfDay(addMonths(dayOfIso(from), by));
const age = (born: string, day: string) => ageOn(dayOfIso(born), dayOfIso(day));

describe('a day', () => {
  it('is what the Gregorian calendar says, from 1900 to 2100', () => {
    for (let day = dayOf(1900, 1, 1); day <= dayOf(2100, 12, 31); day++) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      expect(isoOfDay(day)).toBe(text);
      if (dayOfIso(text) !== day) throw new Error(`${text} is not read back`);
      if (dayOf(yearOf(day), monthOfYear(day), dateOf(day)) !== day) throw new Error(`${text}: wrong parts`);
      if (weekday(day) !== (date.getUTCDay() + 6) % 7) throw new Error(`${text}: wrong weekday`);
    }
  });

  it.each([
    '2023-02-29',
    '2023-13-01',
    '1899-12-31',
    '2101-01-01',
    '2023-1-1',
    '2023-01-01T00:00',
    '20230101',
    '',
  ])('is not “%s”', (text) =>
    expect(() => dayOfIso(text)).toThrow(`"${text}" is no day: write it YYYY-MM-DD`),
  );

  it('has no year outside those that are known', () => {
    expect(() => yearOf(dayOf(2101, 1, 1))).toThrow('outside 1900 to 2100');
    expect(() => isoOfDay(Number.NaN)).toThrow('day NaN');
  });

  it('lies in a week from Monday and in a month', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        fc.pre(yearOf(day) > 1900 && yearOf(day) < 2100);
        expect(weekday(mondayOf(day))).toBe(0);
        expect(day - mondayOf(day)).toBe(weekday(day));
        expect([dateOf(firstOfMonth(day)), dateOf(lastOfMonth(day) + 1)]).toEqual([1, 1]);
        expect(monthOfYear(lastOfMonth(day))).toBe(monthOfYear(day));
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 2, '2024-03-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('takes %s and %d to %s', (from, by, to) => expect(added(from, by)).toBe(to));
});

describe('ageOn', () => {
  it('grows on the birthday', () => {
    expect(age('2010-06-15', '2026-06-14')).toBe(15);
    expect(age('2010-06-15', '2026-06-15')).toBe(16);
    expect(age('2026-06-15', '2026-06-15')).toBe(0);
    expect(age('2026-06-15', '2026-06-14')).toBeNull();
  });

  it('of 29 February grows on 1 March of other years', () => {
    expect(age('2008-02-29', '2026-02-28')).toBe(17);
    expect(age('2008-02-29', '2026-03-01')).toBe(18);
    expect(age('2008-02-29', '2024-02-28')).toBe(15);
    expect(age('2008-02-29', '2024-02-29')).toBe(16);
  });

  it('first is an age on the birthday of that age', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 25 }), (born, years) => {
        fc.pre(yearOf(born) < 2070);
        expect(ageOn(born, birthday(born, years))).toBe(years);
        expect(ageOn(born, birthday(born, years) - 1)).toBe(years - 1);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), (years) => {
        const born = dayOf(2004, 2, 29);
        expect(ageOn(born, birthday(born, years) - 1)).toBe(years - 1);
      }),
    );
  });
});
