import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/calendar/parsePeriod.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024', null, '2024-12-31'],
    ['2023-24', '2023-24', null, '2024-08-31'],
    ['2023/24', '2023-24', null, '2024-08-31'],
    ['2023–24', '2023-24', null, '2024-08-31'],
    ['2023/2024', '2023-24', null, '2024-08-31'],
    ['202324', '2023-24', null, '2024-08-31'],
    ['199900', '1999-00', null, '2000-08-31'],
    ['2025 (prov)', '2025', 'prov', '2025-12-31'],
    ['2024 (Rev)', '2024', 'rev', '2024-12-31'],
    ['2024-25 (OT)', '2024-25', 'ot', '2025-08-31'],
    ['2014-16', '2014-16', null, '2016-12-31'],
    ['2014-2016', '2014-16', null, '2016-12-31'],
    ['2013/14-15/16', '2013-14 to 2015-16', null, '2016-08-31'],
  ])('reads "%s" as %s', (text, period, note, to) => {
    expect(parsePeriod(text)).toEqual({ period, note, to });
  });

  it.each([
    '',
    '0',
    '24',
    '20245',
    '1066',
    '2024-23',
    '2024-24',
    '202312', // December 2023, or nothing
    '2024-12', // December 2024, or the 89 years to 2112
    '201416',
    '2023-24-25',
    '2015/16-13/14',
    '2013/15-15/17',
    'April 2024',
    '2024 p',
    '(prov)',
  ])('does not guess what "%s" is', (text) => expect(parsePeriod(text)).toBeNull());
});
