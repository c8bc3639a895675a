import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../src/calendar/bankHolidays.ts';
import { isoOfDay, weekday } from '../../src/calendar/day.ts';

interface Facts {
  holidays: { date: string; title: string; notes: string }[];
}
const { holidays } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'bank-holidays-england.json'), 'utf8'),
) as Facts;
const years = Array.from({ length: 41 }, (_, at) => 1995 + at);

describe('bankHolidays', () => {
  it('gives every holiday from 1995 to 2035, moved and one-off ones included, and no other', () => {
    const given = years.flatMap((year) =>
      bankHolidays(year).map(({ day, title }) => `${isoOfDay(day)} ${title.replace('’', "'")}`),
    );
    expect(given).toEqual(holidays.map(({ date, title }) => `${date} ${title}`));
  });

  it('puts none on a weekend and no two on one day', () => {
    const days = years.flatMap((year) => bankHolidays(year).map(({ day }) => day));
    expect(days.filter((day) => weekday(day) > 4)).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
  });

  it('knows nothing of other years', () => {
    expect(() => bankHolidays(1994)).toThrow(
      'bank holidays of 1994 are not known: give a year from 1995 to 2035',
    );
    expect(() => bankHolidays(2036)).toThrow('2036');
    expect(() => bankHolidays(Number.NaN)).toThrow('NaN');
  });
});
