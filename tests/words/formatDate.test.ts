import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatPrintedDate } from '../../src/words/formatDate.ts';
import { formatLongMonth, formatMonth } from '../../src/words/formatMonth.ts';

describe('dates in words', () => {
  it('writes a day, a month and a short month', () => {
    expect(formatDate('2026-10-31')).toBe('31 October 2026');
    expect(formatDate('2021-09-07')).toBe('7 September 2021');
    expect(formatLongMonth('2021-07-01')).toBe('July 2021');
    expect(formatMonth('2026-10-01')).toBe('Oct 2026');
  });

  it('refuses a month that is none', () => {
    expect(() => formatMonth('2021-13-01')).toThrow('no such month: 2021-13-01');
  });

  it.each([
    ['18/05/2021', '18 May 2021'],
    ['07/07/2021', '7 July 2021'],
    ['06/2018', 'June 2018'],
    ['2012', '2012'],
    ['13/2018', '13/2018'],
    ['spring 2019', 'spring 2019'],
  ])('a printed %s is %s', (printed, words) => {
    expect(formatPrintedDate(printed)).toBe(words);
  });

  it('writes an instant in London, in summer and in winter', () => {
    expect(formatInstant('2021-09-07T08:30:00.000Z')).toBe('7 September 2021, 09:30');
    expect(formatInstant('2021-12-31T00:05:00Z')).toBe('31 December 2021, 00:05');
    expect(formatInstant('yesterday')).toBe('yesterday');
  });
});
