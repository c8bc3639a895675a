import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePath } from '../../src/charts/linePath.ts';
import { monthScale } from '../../src/charts/monthScale.ts';
import { placeFlags } from '../../src/charts/placeFlags.ts';
import { spread } from '../../src/charts/spread.ts';
import { tenth } from '../../src/charts/tenth.ts';
import { textWidth, wrapText } from '../../src/charts/textWidth.ts';
import { axisWords, valueAxis } from '../../src/charts/valueAxis.ts';

describe('tenth', () => {
  it.each([
    [1.26, 1.3],
    [-0.04, 0],
    [12, 12],
    [0.1 + 0.2, 0.3],
  ])('%f is %f', (value, rounded) => {
    expect(Object.is(tenth(value), rounded)).toBe(true);
  });
});

describe('linePath', () => {
  it('parts lines, and leaves out those that are a place alone', () => {
    const line = [
      { x: 1.26, y: 2 },
      { x: 3, y: 4.04 },
    ];
    expect(linePath([line, [{ x: 9, y: 9 }], line])).toBe('M1.3,2L3,4M1.3,2L3,4');
  });
});

describe('spread', () => {
  const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('keeps all apart, within bounds and in their order, for any places', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const moved = spread(wanted, 14, [0, 200]);
        const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        for (const [rank, at] of order.entries()) {
          expect(moved[at]!).toBeGreaterThanOrEqual(0);
          expect(moved[at]!).toBeLessThanOrEqual(200 + 1e-9);
          if (rank > 0) expect(moved[at]! - moved[order[rank - 1]!]!).toBeGreaterThanOrEqual(14 - 1e-9);
        }
      }),
    );
  });

  it('moves nothing that stands apart, and two that meet as far each', () => {
    expect(spread([100, 20, 60], 14, [0, 200])).toEqual([100, 20, 60]);
    expect(spread([50, 52], 14, [0, 200])).toEqual([44, 58]);
    expect(spread([199, 200], 14, [0, 200])).toEqual([186, 200]);
  });
});

describe('placeFlags', () => {
  const flag = fc.record({ x: fc.integer({ min: 16, max: 304 }), width: fc.integer({ min: 40, max: 120 }) });

  it('lets no text meet another, for any three flags', () => {
    fc.assert(
      fc.property(fc.array(flag, { minLength: 1, maxLength: 3 }), (flags) => {
        const placed = placeFlags(flags, 320);
        for (const [at, { row, left }] of placed.entries()) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + flags[at]!.width).toBeLessThanOrEqual(320);
          for (const [other, second] of placed.entries()) {
            if (other === at || second.row !== row) continue;
            const apart = left + flags[at]!.width < second.left || second.left + flags[other]!.width < left;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('uses one row where there is room, and more where there is none', () => {
    const far = [
      { x: 20, width: 60 },
      { x: 160, width: 60 },
    ];
    expect(placeFlags(far, 320).map(({ row }) => row)).toEqual([0, 0]);
    const near = [100, 101, 102].map((x) => ({ x, width: 80 }));
    expect(new Set(placeFlags(near, 320).map(({ row }) => row)).size).toBeGreaterThan(1);
  });
});

describe('valueAxis', () => {
  it('begins at 0, unless values differ by less than a quarter of their level', () => {
    expect(valueAxis([95, 100], 'count').from).toBe(95);
    expect(valueAxis([70, 100], 'count').from).toBe(0);
    expect(valueAxis([80, 100], 'percent').from).toBe(80);
    expect(valueAxis([70, 100], 'percent').from).toBe(0);
    expect(valueAxis([0, 0], 'percent').from).toBe(0);
  });

  it('labels both ends, in steps of 1, 2 or 5', () => {
    expect(valueAxis([3, 47], 'percent').ticks.map(({ label }) => label)).toEqual([
      '0%',
      '10%',
      '20%',
      '30%',
      '40%',
      '50%',
    ]);
    expect(valueAxis([0, 1], 'count').ticks.map(({ label }) => label)).toEqual(['0', '1']);
    expect(valueAxis([0, 1300], 'count').ticks.at(-1)!.label).toBe('1,500');
    expect(valueAxis([], 'count').ticks.map(({ label }) => label)).toEqual(['0', '1']);
  });

  it('holds every value, and no two labels are alike', () => {
    const values = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.constantFrom('count', 'percent', 'days', 'ratio'), (all, unit) => {
        const { from, to, ticks } = valueAxis(all, unit);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(from - 1e-6);
        expect(Math.max(...all)).toBeLessThanOrEqual(to + 1e-6);
        expect(to).toBeGreaterThan(from);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });

  it('says what its figures do not', () => {
    expect(axisWords(valueAxis([80, 100], 'percent'), 'percent')).toBe('axis starts at 80%');
    expect(axisWords(valueAxis([40, 41], 'days'), 'days')).toBe('days; axis starts at 40');
    expect(axisWords(valueAxis([0, 41], 'rate_per_10000'), 'rate_per_10000')).toBe('per 10,000');
    expect(axisWords(valueAxis([0, 41], 'count'), 'count')).toBe('');
  });
});

describe('monthScale', () => {
  it('gives every month the same room, over years and without one too wide', () => {
    const scale = monthScale('2023-11-01', '2024-02-01', 10, 110);
    expect(['2023-11-01', '2024-01-01', '2024-02-01'].map((month) => scale.x(month))).toEqual([
      22.5, 72.5, 97.5,
    ]);
    expect(monthScale('2024-02-01', '2024-02-01', 0, 600)).toMatchObject({ step: 48, right: 48 });
  });
});

describe('wrapText', () => {
  it('parts between words, and ends in an ellipsis what has no room', () => {
    expect(wrapText('Children in care', 200, 2)).toEqual(['Children in care']);
    expect(wrapText('Children in care', 80, 2)).toEqual(['Children in', 'care']);
    const [one, ...rest] = wrapText('Children in care and leaving care', 80, 1);
    expect(one).toMatch(/^Children.*…$/);
    expect(rest).toEqual([]);
    expect(textWidth(one!)).toBeLessThanOrEqual(80);
  });
});
