import { describe, expect, it } from 'vitest';
import { formatChange, formatChangePercent } from '../../src/words/formatChange.ts';

describe('formatChange', () => {
  it.each([
    [12, '+12'],
    [-4, '−4'],
    [0, '0'],
    [1250, '+1,250'],
    [null, 'no data yet'],
  ])('counts: %s is %s', (change, words) => {
    expect(formatChange(change, 'count')).toBe(words);
  });

  it.each([
    [4, '+4 points'],
    [-1, '−1 point'],
    [0.96, '+1 point'],
    [2.45, '+2.5 points'],
    [-12.4, '−12 points'],
    [0, '0 points'],
    [0.02, '0 points'],
  ])('percentages: %s is %s', (change, words) => {
    expect(formatChange(change, 'percent')).toBe(words);
  });

  it('writes rates to one decimal, and no sign before nothing', () => {
    expect(formatChange(3, 'rate_per_10000')).toBe('+3.0');
    expect(formatChange(-0.04, 'rate_per_10000')).toBe('0.0');
  });
});

describe('formatChangePercent', () => {
  it('stands where last month was 20 or more', () => {
    // 31 to 33 is 2 ÷ 31 = 6.45…%
    expect(formatChangePercent((100 * 2) / 31, 'count', 31)).toBe('+6.5%');
    expect(formatChangePercent(8, 'count', 20)).toBe('+8%');
    expect(formatChangePercent((100 * -4) / 76, 'count', 76)).toBe('−5.3%');
  });

  it('is left out below 20, for percentages, without change and without data', () => {
    expect(formatChangePercent(20, 'count', 19)).toBe('');
    expect(formatChangePercent(20, 'percent', 84)).toBe('');
    expect(formatChangePercent(0, 'count', 31)).toBe('');
    expect(formatChangePercent(null, 'count', 0)).toBe('');
    expect(formatChangePercent(5, 'count', null)).toBe('');
  });
});
