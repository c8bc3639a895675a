import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/isoDate.ts';
import type { MonthlyFigure } from '../../src/statistics/comparisons.ts';
import { controlChart } from '../../src/statistics/controlChart.ts';
import { signalsOf } from '../../src/statistics/signals.ts';

const START = '2024-01-01';
const count = { unit: 'count', kind: 'flow', better: 'lower', looks_back: 0 } as const;
const percent = { unit: 'percent', kind: 'flow', better: 'higher', looks_back: 0 } as const;

/** Counts of months in a row; null is a month without data. */
const months = (values: readonly (number | null)[], provisional = false): MonthlyFigure[] =>
  values.flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            month: addMonths(START, at),
            numerator: value,
            denominator: null,
            value,
            provisional: provisional && at === values.length - 1,
          },
        ],
  );

describe('signalsOf', () => {
  it('draws the chart of whole months, with a gap where one is missing', () => {
    const values = [10, 12, null, 11, 13, 10, 12, 30];
    const chart = controlChart(values, { better: 'lower' });
    const signals = signalsOf(months([...values, 99], true), count);
    expect(signals).toHaveLength(8);
    expect(signals.map(({ point_type }) => point_type)).toEqual([
      ...chart.points.flatMap(({ type }) => type ?? []),
      null,
    ]);
    expect(signals[6]).toMatchObject({
      mean: chart.segments[0]!.mean,
      upper_limit: chart.segments[0]!.upper,
      variation: 'concern_high',
      rule: 'outside_limits',
      run_months: null,
      chart_months: 7,
    });
    // The month that has not ended has nothing.
    expect(signals[7]).toMatchObject({ mean: null, uplift: null, target: null, rag: null, variation: null });
  });

  it('counts the months of a run as they came', () => {
    // Mean 11, limits far off: 15 and 5 take turns at either side of it, then eight lie above.
    const steady = Array.from({ length: 20 }, (_, at) => (at % 2 ? 5 : 15));
    const shifted = signalsOf(months([...steady, 13, 14, 13, 14, 13, 14, 13, 14]), count).slice(-9);
    expect(shifted.map(({ rule, run_months }) => (rule === 'one_side' ? run_months : rule))).toEqual([
      null,
      ...[1, 2, 3, 4, 5, 6, 7, 8],
    ]);
    const rising = signalsOf(months([20, 50, 30, 10, 12, 14, 16, 18, 20, 22, 20]), count);
    expect(rising.map(({ rule, run_months }) => (rule === 'trend' ? run_months : null))).toEqual([
      null,
      null,
      null,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      null,
    ]);
  });

  it('begins limits anew where reference data says so, and nowhere outside the series', () => {
    const values = [10, 12, 11, 13, 12, 30, 31, 33, 32, 30];
    const rebases = ['2023-06-01', '2024-06-01', '2030-01-01'];
    const signals = signalsOf(months(values), count, { rebases });
    expect(signals.map(({ chart_months }) => chart_months)).toEqual(Array.from({ length: 10 }, () => 5));
    expect(signals[4]!.mean).toBeCloseTo(11.6, 9);
    expect(signals[5]!.mean).toBeCloseTo(31.2, 9);
  });

  it('rates each month by the target of its time, as it is shown', () => {
    const of = (numerator: number, at: number): MonthlyFigure => ({
      month: addMonths(START, at),
      numerator,
      denominator: 1000,
      value: numerator / 10,
      provisional: false,
    });
    const targets = [
      { from: '2024-02-01', target: 85, amber: 75 },
      { from: '2024-05-01', target: 90, amber: null },
    ];
    // 84.5 is shown as 85%, 84.4 as 84%, 74.4 as 74%.
    const signals = signalsOf([845, 845, 844, 744, 895, 894].map(of), percent, { targets });
    expect(signals.map(({ target, rag }) => [target, rag])).toEqual([
      [null, null],
      [85, 'green'],
      [85, 'amber'],
      [85, 'red'],
      [90, 'green'],
      [90, 'red'],
    ]);
  });

  it('says whether a target lies beyond the limits of its month', () => {
    const values = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];
    // Mean 10.9, moving ranges of 2: limits 5.6 and 16.2.
    const assurance = (target: number) =>
      signalsOf(months(values), count, { targets: [{ from: START, target, amber: null }] }).at(-1)!.assurance;
    expect([assurance(17), assurance(11), assurance(5)]).toEqual(['pass', 'inconsistent', 'fail']);
  });

  it('draws no chart of stocks whose months overlap, but of flows that only look back', () => {
    const values = Array.from({ length: 20 }, (_, at) => 100 + (at % 3));
    const stock = signalsOf(months(values), { ...count, kind: 'stock', looks_back: 12 });
    expect(stock.every(({ mean, point_type }) => mean === null && point_type === null)).toBe(true);
    expect(stock[5]!.uplift).toBe(1);
    expect(signalsOf(months(values), { ...count, looks_back: 12 })[5]!.mean).not.toBeNull();
  });

  it('is the chart of the same values whatever months they are of, and never NaN', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5 }), { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 70 }),
        (values, rebase) => {
          const first = values.findIndex((value) => value !== null);
          if (first < 0) return;
          const last = values.findLastIndex((value) => value !== null);
          const rebases = [addMonths(START, rebase)];
          const within = rebase > first && rebase <= last;
          const signals = signalsOf(months(values), count, { rebases });
          const chart = controlChart(values.slice(first, last + 1), {
            better: 'lower',
            rebaseAt: within ? [rebase - first] : [],
          });
          const points = chart.points.filter(({ value }) => value !== null);
          expect(signals.map(({ point_type }) => point_type)).toEqual(points.map(({ type }) => type));
          for (const signal of signals) {
            for (const value of Object.values(signal)) {
              if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
            }
            if (signal.run_months !== null) expect(signal.run_months).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
