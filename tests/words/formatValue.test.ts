import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, formatValue } from '../../src/words/formatValue.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [72, '72'],
    [38100, '38,100'],
    [1234567, '1,234,567'],
    [-4, '−4'],
    [-1234.5, '−1,234.5'],
    [-0.04, '0'],
    [2.25, '2.3'],
  ])('%d is %s', (value, words) => {
    expect(formatNumber(value)).toBe(words);
  });
});

describe('formatPercent', () => {
  // 146 ÷ 373 = 0.39142…; whole from 10 up, one decimal below.
  it.each([
    [(100 * 146) / 373, '39%'],
    [84.5, '85%'],
    [10, '10%'],
    [9.96, '10%'],
    [9.94, '9.9%'],
    [8.25, '8.3%'],
    [8.45, '8.5%'],
    [8, '8%'],
    [0, '0%'],
    [100, '100%'],
    [-5.26, '−5.3%'],
  ])('%d is %s', (value, words) => {
    expect(formatPercent(value)).toBe(words);
  });
});

describe('formatValue', () => {
  it('writes rates and ratios to one decimal, always', () => {
    expect(formatValue(82, 'rate_per_10000')).toBe('82.0');
    expect(formatValue(1.25, 'ratio')).toBe('1.3');
  });

  it('writes counts and days as numbers, and says where there is none', () => {
    expect(formatValue(1204, 'count')).toBe('1,204');
    expect(formatValue(42.5, 'days')).toBe('42.5');
    expect(formatValue(null, 'count')).toBe('no data yet');
  });
});
