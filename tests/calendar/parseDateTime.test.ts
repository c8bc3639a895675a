import { describe, expect, it } from 'vitest';
import { parseDateTime } from '../../src/calendar/parseDateTime.ts';

describe('parseDateTime', () => {
  it.each([
    ['31/07/2021', '2021-07-31', null],
    ['31/07/2021 14:30', '2021-07-31', '14:30'],
    ['31/07/2021 14:30:15', '2021-07-31', '14:30'],
    ['31 July 2021 2:30 pm', '2021-07-31', '14:30'],
    ['31/07/2021 12:05 am', '2021-07-31', '00:05'],
    ['2021-07-31T14:30:00', '2021-07-31', '14:30'],
    ['2021-07-31T23:30:00Z', '2021-08-01', '00:30'],
    ['2021-01-31T23:30:00Z', '2021-01-31', '23:30'],
    ['2021-03-28T00:59:00Z', '2021-03-28', '00:59'],
    ['2021-03-28T01:00:00Z', '2021-03-28', '02:00'],
    ['28/03/2021 02:00', '2021-03-28', '02:00'],
  ])('reads %s by the clocks of London', (text, date, time) => {
    expect(parseDateTime(text)).toEqual({ date, time, twice: false });
  });

  it('knows the hour that came twice and the hour that never was', () => {
    expect(parseDateTime('31/10/2021 01:30')).toEqual({ date: '2021-10-31', time: '01:30', twice: true });
    expect(parseDateTime('31/10/2021 02:00')!.twice).toBe(false);
    expect(parseDateTime('28/03/2021 01:30')).toBeNull();
    expect(parseDateTime('28/03/2021 00:59')!.time).toBe('00:59');
  });

  it.each([
    '',
    '14:30',
    '31/07/2021 25:00',
    '31/07/2021 14:60',
    '31/07/2021 13:00 pm',
    '31/02/2021 10:00',
    'x 10:00',
  ])('does not guess at %s', (text) => expect(parseDateTime(text)).toBeNull());
});
