import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/isoDate.ts';
import { compareMonths, type MonthlyFigure } from '../../src/statistics/comparisons.ts';

/** Months in a row, null where there is no data; counts, or parts of wholes. */
function seriesOf(
  from: string,
  figures: (number | [number, number] | null)[],
  provisional = false,
): MonthlyFigure[] {
  return figures.flatMap((figure, at): MonthlyFigure[] => {
    if (figure === null) return [];
    const [numerator, denominator] = Array.isArray(figure) ? figure : [figure, null];
    return [
      {
        month: addMonths(from, at),
        numerator,
        denominator,
        value: denominator === null ? numerator : denominator === 0 ? null : (100 * numerator) / denominator,
        provisional: provisional && at === figures.length - 1,
      },
    ];
  });
}
const counts = { unit: 'count', kind: 'flow' } as const;
const percent = { unit: 'percent', kind: 'flow' } as const;
const nothing = {
  previous: null,
  uplift: null,
  uplift_percent: null,
  last_year: null,
  uplift_on_last_year: null,
  year_to_date: null,
  rolling_3: null,
  rolling_12: null,
};

describe('compareMonths', () => {
  it('compares thirteen months of a count', () => {
    const last = compareMonths(seriesOf('2025-04-01', [10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 15]), counts).at(
      -1,
    );
    expect(last).toEqual({
      previous: 20,
      uplift: -5,
      uplift_percent: -25,
      last_year: 10,
      uplift_on_last_year: 5,
      year_to_date: 15,
      rolling_3: 44,
      rolling_12: 80,
    });
  });

  it('counts the year from April to March', () => {
    const months = compareMonths(seriesOf('2025-04-01', Array(13).fill(1)), counts);
    expect(months.map(({ year_to_date }) => year_to_date)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1,
    ]);
  });

  it('has no percentage of nothing, but a difference', () => {
    const [, second] = compareMonths(seriesOf('2026-04-01', [0, 4]), counts);
    expect(second).toMatchObject({ previous: 0, uplift: 4, uplift_percent: null });
  });

  it('takes ratios of sums, not means of ratios', () => {
    // 50% of 2 and 10% of 100: together 11 of 102, not 30%.
    const [, , third] = compareMonths(
      seriesOf('2026-04-01', [
        [1, 2],
        [10, 100],
        [0, 0],
      ]),
      percent,
    );
    expect(third!.year_to_date).toBeCloseTo((100 * 11) / 102, 12);
    expect(third).toMatchObject({ previous: 10, uplift: null, rolling_12: null });
    const ratio = compareMonths(
      seriesOf('2026-04-01', [
        [6, 4],
        [3, 2],
      ]),
      { unit: 'ratio', kind: 'flow' },
    );
    expect(ratio[1]!.year_to_date).toBe(1.5);
    const rate = compareMonths(
      seriesOf('2026-04-01', [
        [6, 40_000],
        [2, 40_000],
      ]),
      {
        unit: 'rate_per_10000',
        kind: 'flow',
      },
    );
    expect(rate[1]!.year_to_date).toBe(1);
  });

  it('knows no ratio of an empty whole', () => {
    const months = compareMonths(
      seriesOf('2026-04-01', [
        [0, 0],
        [0, 0],
      ]),
      percent,
    );
    expect(months).toEqual([nothing, nothing]);
  });

  it('adds up no stock and no median', () => {
    const year = Array(13).fill(5);
    const [stock] = compareMonths(seriesOf('2025-04-01', year), { unit: 'count', kind: 'stock' }).slice(-1);
    expect(stock).toMatchObject({
      uplift: 0,
      last_year: 5,
      year_to_date: null,
      rolling_3: null,
      rolling_12: null,
    });
    const [median] = compareMonths(seriesOf('2025-04-01', year), { unit: 'days', kind: 'flow' }).slice(-1);
    expect(median).toMatchObject({ uplift: 0, year_to_date: null, rolling_3: null, rolling_12: null });
  });

  it('compares over no gap, and sums over none', () => {
    const months = compareMonths(seriesOf('2026-04-01', [3, null, 4, 5]), counts);
    expect(months.map(({ previous, year_to_date }) => [previous, year_to_date])).toEqual([
      [null, 3],
      [null, null],
      [4, null],
    ]);
  });

  it('never compares a month that has not ended', () => {
    const months = compareMonths(seriesOf('2026-04-01', [3, 4, 1], true), counts);
    expect(months[1]).toMatchObject({ uplift: 1, year_to_date: 7 });
    expect(months[2]).toEqual(nothing);
    // Nor another month with it, where series overlap.
    const early = [...seriesOf('2026-04-01', [3], true), ...seriesOf('2026-05-01', [4])];
    expect(compareMonths(early, counts)[1]).toEqual({ ...nothing });
  });

  it('refuses a month that comes twice', () => {
    const twice = [...seriesOf('2026-04-01', [3]), ...seriesOf('2026-04-01', [4])];
    expect(() => compareMonths(twice, counts)).toThrow('2026-04-01 comes twice');
  });

  it('gives figures or null, whatever comes, in any order', () => {
    const figure = fc.option(fc.tuple(fc.nat(20), fc.nat(20)), { freq: 8 });
    const units = fc.constantFrom('count', 'percent', 'rate_per_10000', 'ratio', 'days' as const);
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 40 }), units, fc.boolean(), (figures, unit, provisional) => {
        const series = seriesOf('2023-01-01', figures, provisional);
        const months = compareMonths(series, { unit, kind: 'flow' });
        for (const month of months)
          for (const value of Object.values(month))
            expect(value === null || Number.isFinite(value)).toBe(true);
        expect(compareMonths([...series].reverse(), { unit, kind: 'flow' }).reverse()).toEqual(months);
      }),
    );
  });
});
