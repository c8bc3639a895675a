import { describe, expect, it } from 'vitest';
import { describeMembers } from '../../src/words/describeMembers.ts';
import { describeSeries } from '../../src/words/describeSeries.ts';
import { valueWithUnit } from '../../src/words/valueWithUnit.ts';
import { assuranceWords, variationWords } from '../../src/words/variationWords.ts';
import { COUNT, madePoints, SHARE, steady } from '../charts/madePoints.ts';

describe('describeSeries', () => {
  it('says where a series came from and to, its extremes, what is usual and what stands out', () => {
    expect(describeSeries(madePoints([...steady(24, 40), 90], SHARE), SHARE)).toBe(
      '25 months to January 2024: from 41% in January 2022 to 90%; lowest 36% in June 2023, highest 90% in January 2024; ' +
        'average 42%, usual range 30% to 54%; 1 month stands out: January 2024 (concern: higher than usual).',
    );
  });

  it('says since when the average holds, the target, and months without a figure', () => {
    const targets = [{ from: '2022-01-01', target: 20, amber: null }];
    const points = madePoints([...steady(12, 40), null, null, ...steady(12, 20)], SHARE, {
      rebases: ['2023-03-01'],
      targets,
    });
    const said = describeSeries(points, SHARE);
    expect(said).toContain('; since March 2023 average 20%, usual range ');
    expect(said).toContain('; target 20%; no month stands out; no figure for January 2023 to February 2023.');
  });

  it('tells a month that has not ended apart', () => {
    const points = madePoints([80, 81, 12], COUNT, { open: true });
    expect(describeSeries(points, COUNT)).toMatch(
      /^2 months to February 2022: .* 12 so far in March 2022\.$/,
    );
  });

  it('says of one month, of months alike and of none what can be said', () => {
    expect(describeSeries(madePoints([5], COUNT), COUNT)).toBe('1 month, January 2022: 5.');
    expect(describeSeries(madePoints([5, 5, 5], COUNT), COUNT)).toBe(
      '3 months to March 2022: from 5 in January 2022 to 5; the same in every month; average 5; no month stands out.',
    );
    expect(describeSeries([], COUNT)).toBe('No data yet.');
  });
});

describe('describeMembers', () => {
  it('says each in the order given, and the year before where it is known', () => {
    const members = [
      { member: 'Police', value: 239, lastYear: 245 },
      { member: 'Housing', value: null },
    ];
    expect(describeMembers(members, { unit: 'count' }, '2026-10-01')).toBe(
      'October 2026: Police 239 (245 a year before), Housing no figure.',
    );
  });
});

describe('variationWords', () => {
  it.each([
    ['improvement_high', [], 'Improving: higher than usual'],
    ['improvement_low', ['one_side'], 'Improving: lower than usual'],
    ['concern_high', ['trend'], 'Concern: rising'],
    ['concern_low', ['outside_limits', 'trend'], 'Concern: lower than usual or falling'],
    ['neutral_high', [], 'Higher than usual'],
    ['neutral_low', ['trend'], 'Falling'],
    ['common_cause', [], 'No real change'],
    [null, [], 'Too little known to say'],
  ] as const)('%s by %j is "%s"', (variation, rules, words) => {
    expect(variationWords(variation, rules)).toBe(words);
  });

  it('says what becomes of a target', () => {
    expect(assuranceWords('pass')).toBe('Target always met by this process');
    expect(assuranceWords('fail')).toBe('Target never met by this process');
    expect(assuranceWords('inconsistent')).toBe('May or may not meet the target');
    expect(assuranceWords(null)).toBeNull();
  });
});

describe('valueWithUnit', () => {
  it.each([
    [27.3, 'percent', '27%'],
    [41, 'days', '41 days'],
    [1, 'days', '1 day'],
    [52.14, 'rate_per_10000', '52.1 per 10,000'],
    [1234, 'count', '1,234'],
  ] as const)('%f in %s is %s', (value, unit, words) => {
    expect(valueWithUnit(value, unit)).toBe(words);
  });
});
