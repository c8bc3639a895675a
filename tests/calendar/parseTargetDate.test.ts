import { describe, expect, it } from 'vitest';
import { parseTargetDate } from '../../src/calendar/parseTargetDate.ts';

describe('parseTargetDate', () => {
  it.each([
    ['31 May 2021', '2021-05-31', '2021-05-31', false],
    ['31/05/2021', '2021-05-31', '2021-05-31', false],
    ['September 2021', '2021-09-01', '2021-09-30', false],
    ['Oct/Nov 2021', '2021-10-01', '2021-11-30', false],
    ['April/May 2021', '2021-04-01', '2021-05-31', false],
    ['June / July 2021', '2021-06-01', '2021-07-31', false],
    ['Dec 2021 to Feb 2022', '2021-12-01', '2022-02-28', false],
    ['April 2021 and ongoing', '2021-04-01', '2021-04-30', true],
    ['August / September 2021 then ongoing', '2021-08-01', '2021-09-30', true],
    [
      'Ongoing with a view to covering all identified areas on a preliminary basis by June 2022.',
      '2022-06-01',
      '2022-06-30',
      true,
    ],
    ['by end of February 2024', '2024-02-01', '2024-02-29', false],
  ])('reads "%s"', (printed, from, by, ongoing) => {
    expect(parseTargetDate(printed)).toEqual({ printed, from, by, ongoing });
  });

  it.each([
    ['Monthly and as and when required', true],
    ['Ongoing', true],
    ['TBC', false],
    ['to be agreed', false],
  ])('finds no date in "%s", and says so', (printed, ongoing) => {
    expect(parseTargetDate(printed)).toEqual({ printed, from: null, by: null, ongoing });
  });

  it.each([
    'when we can',
    'May 2021, then July 2021, then March 2022',
    '31 May 2021 or 30 June 2021',
    'Nov/Oct 2021',
    '31 April 2021',
    'Marching on 2021',
  ])('does not guess what "%s" promises', (text) => expect(parseTargetDate(text)).toBeNull());
});
