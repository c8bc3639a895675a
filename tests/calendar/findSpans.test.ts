import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMonthIn, findSpans } from '../../src/calendar/findSpans.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const spansOf = (name: string) =>
  findSpans(name).spans.map(({ from, to }) => (from === to ? from : `${from} ${to}`));

describe('findSpans', () => {
  it.each([
    ['referrals-2026-10', ['2026-10-01 2026-10-31']],
    ['referrals_202610_x', ['2026-10-01 2026-10-31']],
    ['Referrals October 2026', ['2026-10-01 2026-10-31']],
    ['2026 Sept', ['2026-09-01 2026-09-30']],
    ['ref 10-2026', ['2026-10-01 2026-10-31']],
    ['20261105', ['2026-11-05']],
    ['05112026', ['2026-11-05']],
    ['20261105_0930', ['2026-11-05']],
    ['31.10.2026', ['2026-10-31']],
    ['delivered 5th Nov 2026', ['2026-11-05']],
    ['header 2017-18', ['2017-04-01 2018-08-31']],
    ['header_201718', ['2017-04-01 2018-08-31']],
    ['2017-2018', ['2017-04-01 2018-08-31']],
    ['oc2 2018', ['2018-01-01 2018-12-31']],
    ['2013-2024', ['2013-01-01 2024-12-31']],
    ['2026-05 to 2026-10', ['2026-05-01 2026-10-31']],
    ['2026-10 corrected 2026-11-12', ['2026-10-01 2026-10-31', '2026-11-12']],
    ['ssda903 header', []],
    ['list 6', []],
    ['Oct26', []],
    ['2026-02-30', ['2026-02-01 2026-02-28']],
    ['123456789', []],
  ])('%s', (name, expected) => {
    expect(spansOf(name)).toEqual(expected);
  });

  it('finds a month again however it is written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2013, max: 2050 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [number, name] = [String(month).padStart(2, '0'), MONTHS[month - 1]];
        const ways = [
          `${year}-${number}`,
          `${year}${number}`,
          `${name} ${year}`,
          `${year}_${name}`,
          `${number}-${year}`,
        ];
        for (const way of ways) expect(spansOf(`list ${way} x`)).toEqual(spansOf(`${year}-${number}`));
      }),
    ));
});

describe('findMonthIn', () => {
  it('reads a month by its name, in a year of councils from April on', () => {
    const year = findSpans('2026-27').spans[0]!;
    expect(findMonthIn('10 october', year)).toEqual({
      span: { from: '2026-10-01', to: '2026-10-31' },
      rest: ' ',
    });
    expect(findMonthIn('feb', year)?.span.from).toBe('2027-02-01');
    expect(findMonthIn('referrals', year)).toBeNull();
  });
});
