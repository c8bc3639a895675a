import { describe, expect, it } from 'vitest';
import { percentage, roundHalfUp } from '../../src/statistics/percentage.ts';
import { uplift, upliftPercent } from '../../src/statistics/uplift.ts';

describe('uplift', () => {
  it('is this month less last month, and unknown where either is', () => {
    expect(uplift(33, 31)).toBe(2);
    expect(uplift(0, 1)).toBe(-1);
    expect(uplift(3, null)).toBeNull();
    expect(uplift(null, 3)).toBeNull();
  });

  it('has no percentage of nothing', () => {
    expect(upliftPercent(72, 76)).toBeCloseTo(-5.263157894736842, 12);
    expect(upliftPercent(3, 0)).toBeNull();
    expect(upliftPercent(0, 0)).toBeNull();
  });
});

describe('roundHalfUp', () => {
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [39.142, 1, 39.1],
    [39.15, 1, 39.2],
    [-0.4, 0, 0],
  ])('rounds %d to %d decimals', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  it('takes nothing for 0 that is no figure', () => {
    expect(() => roundHalfUp(Number.NaN, 1)).toThrow('NaN cannot be rounded');
    expect(() => roundHalfUp(-Infinity, 1)).toThrow('-Infinity cannot be rounded');
  });

  it('never gives a negative zero', () => expect(Object.is(roundHalfUp(-0.2, 0), -0)).toBe(false));
});

it('knows no percentage of an empty whole', () => {
  expect(percentage(146, 373)).toBeCloseTo(39.142091152815, 9);
  expect(percentage(0, 0)).toBeNull();
});
