import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isoDate, lastDayOfMonth, monthOf } from '../../src/calendar/isoDate.ts';
import { parseDate } from '../../src/calendar/parseDate.ts';
import { parseMonth } from '../../src/calendar/parseMonth.ts';
import { parsePartialDate } from '../../src/calendar/parsePartialDate.ts';

describe('isoDate', () => {
  it('knows leap days and refuses days that are none', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDate(2023, 2, 29)).toBeNull();
    expect(isoDate(2100, 2, 29)).toBeNull();
    expect(isoDate(2021, 4, 31)).toBeNull();
    expect(isoDate(2021, 13, 1)).toBeNull();
    expect(isoDate(21, 7, 1)).toBeNull();
    expect(isoDate(9999, 12, 31)).toBeNull();
  });

  it('steps by months from the first, so that no month is skipped', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-01');
    expect(addMonths('2021-07-15', -12)).toBe('2020-07-01');
    expect(addMonths('2021-12-01', 1)).toBe('2022-01-01');
    expect(lastDayOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(monthOf('2021-07-31')).toBe('2021-07-01');
  });

  it('counts days across clock changes as whole days', () => {
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
    expect(daysBetween('2021-10-30', '2021-11-01')).toBe(2);
    expect(daysBetween('2021-09-07', '2021-06-30')).toBe(-69);
  });
});

describe('parseDate', () => {
  it.each([
    ['31/07/2021', '2021-07-31'],
    ['1/2/2021', '2021-02-01'],
    ['31-07-2021', '2021-07-31'],
    ['31.07.2021', '2021-07-31'],
    ['31st July 2021', '2021-07-31'],
    ['2 Sept 2021', '2021-09-02'],
    ['22nd-Nov-2021', '2021-11-22'],
    ['Wednesday 18 May 2022', '2022-05-18'],
    ['2021-07-31', '2021-07-31'],
    ['2021-07-31T00:00:00', '2021-07-31'],
  ])('reads %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    '01/04/24',
    '31/04/2021',
    '07/31/2021',
    '2021-7-1',
    '31/07-2021',
    '44408',
    'July 2021',
    'soon',
    '',
  ])('does not guess at %s', (text) => expect(parseDate(text)).toBeNull());

  it('reads back every date that it is given, in both forms', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(parseDate(iso)).toBe(iso);
        expect(parseDate(`${day}/${month}/${year}`)).toBe(iso);
      }),
    );
  });
});

describe('parseMonth and parsePartialDate', () => {
  it.each([
    ['May 2021', '2021-05-01'],
    ['Sept 2021', '2021-09-01'],
    ['Oct. 2021', '2021-10-01'],
    ['06/2018', '2018-06-01'],
    ['2018-06', '2018-06-01'],
  ])('reads the month %s', (text, month) => expect(parseMonth(text)).toBe(month));

  it.each(['13/2018', '2018', 'Mayor 2021', 'Uplift', 'Ma 2021'])('takes %s for no month', (text) =>
    expect(parseMonth(text)).toBeNull(),
  );

  it('keeps how exactly a date is known', () => {
    expect(parsePartialDate('2012')).toEqual({ printed: '2012', from: '2012-01-01', to: '2012-12-31' });
    expect(parsePartialDate('06/2018')).toEqual({ printed: '06/2018', from: '2018-06-01', to: '2018-06-30' });
    expect(parsePartialDate('18/05/2021')).toEqual({
      printed: '18/05/2021',
      from: '2021-05-18',
      to: '2021-05-18',
    });
    expect(parsePartialDate('spring 2018')).toBeNull();
    expect(parsePartialDate('1066')).toBeNull();
  });
});
