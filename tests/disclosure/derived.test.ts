import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/isoDate.ts';
import { figureShown } from '../../src/disclosure/figureShown.ts';
import { countShown, ROUND, rangeOfShown, SUPPRESS } from '../../src/disclosure/policy.ts';
import { signalsShown } from '../../src/disclosure/signalsShown.ts';
import { signalsOf } from '../../src/statistics/signals.ts';

const flow = { unit: 'count', kind: 'flow', better: 'lower', looks_back: 0 } as const;

const monthsOf = (values: readonly number[]) =>
  values.map((value, at) => ({
    month: addMonths('2025-04-01', at),
    numerator: value,
    denominator: null,
    value,
    provisional: false,
  }));

const isSmall = (value: number) => value > 0 && value <= 5;

describe('signalsShown', () => {
  it('says nothing by which a hidden month could be worked out', () => {
    const values = [12, 2, 9, 10];
    const [april, may, june, july] = signalsShown(monthsOf(values), values.map(isSmall), flow);
    expect(april).toMatchObject({ year_to_date: 12 });
    expect(Object.values(may!).every((value) => value === null)).toBe(true);
    expect(june).toMatchObject({ previous: null, uplift: null, uplift_percent: null, year_to_date: null });
    expect(july).toMatchObject({ previous: 9, uplift: 1, year_to_date: null, rolling_3: null });
  });

  it('draws no mean and no limits where one month of them is hidden', () => {
    const values = [9, 8, 11, 7, 10, 9, 12, 8, 3, 10, 9, 12];
    const signals = signalsShown(monthsOf(values), values.map(isSmall), flow);
    expect(signalsOf(monthsOf(values), flow)[0]!.mean).toBe(9);
    for (const { mean, lower_limit, upper_limit, point_type } of signals) {
      expect([mean, lower_limit, upper_limit, point_type]).toEqual([null, null, null, null]);
    }
  });

  it('draws them where limits begin anew and no month is hidden since', () => {
    const values = [3, 8, 11, 7, 10, 9, 12, 8, 11, 10, 9, 12];
    const signals = signalsShown(monthsOf(values), values.map(isSmall), flow, { rebases: ['2025-10-01'] });
    expect(signals[5]!.mean).toBeNull();
    expect(signals[6]!.mean).not.toBeNull();
  });

  it('I6: is the same whatever the hidden months hold', () => {
    const value = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 12, maxLength: 36 }),
        fc.integer({ min: 1, max: 5 }),
        (values, other) => {
          const hidden = values.map(isSmall);
          const others = values.map((each) => (isSmall(each) ? other : each));
          expect(signalsShown(monthsOf(others), hidden, flow)).toEqual(
            signalsShown(monthsOf(values), hidden, flow),
          );
        },
      ),
    );
  });

  it('says what signalsOf says where nothing is hidden', () => {
    const values = [9, 8, 11, 7, 10, 9, 12, 8, 13, 10, 9, 12, 0];
    expect(
      signalsShown(
        monthsOf(values),
        values.map(() => false),
        flow,
      ),
    ).toEqual(signalsOf(monthsOf(values), flow));
  });
});

describe('figureShown', () => {
  const share = { numerator: 40, denominator: 200, value: 20 };

  it('hides a share with either of its counts', () => {
    const shown = (numerator: boolean, denominator: boolean) =>
      figureShown(share, 'percent', { numerator, denominator }, SUPPRESS);
    expect(shown(false, false)).toEqual(share);
    expect(shown(true, false)).toEqual({ numerator: null, denominator: 200, value: null });
    expect(shown(false, true)).toEqual({ numerator: 40, denominator: null, value: null });
  });

  it('hides a median of few, and a rate of few but not its population', () => {
    const hidden = { numerator: true, denominator: false };
    expect(
      figureShown({ numerator: 3, denominator: null, value: 41 }, 'days', hidden, SUPPRESS).value,
    ).toBeNull();
    expect(
      figureShown({ numerator: 3, denominator: 60_000, value: 0.5 }, 'rate_per_10000', hidden, SUPPRESS),
    ).toEqual({ numerator: null, denominator: 60_000, value: null });
  });

  it('works a share out from rounded counts by the other mode', () => {
    const figure = { numerator: 12, denominator: 33, value: 1200 / 33 };
    expect(figureShown(figure, 'percent', { numerator: false, denominator: false }, ROUND)).toEqual({
      numerator: 10,
      denominator: 35,
      value: 1000 / 35,
    });
  });
});

describe('countShown', () => {
  it('rounds half up, and tells of a count no more than that', () => {
    expect([8, 12, 13, 17, 18, 22, 23].map((count) => countShown(count, ROUND))).toEqual([
      10, 10, 15, 15, 20, 20, 25,
    ]);
    for (let count = 8; count < 200; count += 1) {
      const { least, most } = rangeOfShown(count, ROUND);
      expect(count).toBeGreaterThanOrEqual(least);
      expect(count).toBeLessThanOrEqual(most);
      for (const other of [least, most]) expect(countShown(other, ROUND)).toBe(countShown(count, ROUND));
    }
  });
});
