import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartOptions, controlChart } from '../../src/statistics/controlChart.ts';

interface Example {
  id: string;
  options: {
    improvement_direction: 'increase' | 'decrease' | 'neutral';
    target: number | null;
    screen_outliers: boolean;
    fix_after_n_points: number | null;
    rebase_start_indices_0based: number[];
  };
  values: number[];
  expected: {
    segments: (Record<'mean' | 'amr' | 'lpl' | 'upl' | 'nlpl' | 'nupl', number | null> & {
      start: number;
      n: number;
      short_group_warning: boolean;
      outside_limits: number[];
    })[];
    special_cause_type: string[];
    point_type: string[];
    variation_icon: string;
    assurance_icon: string | null;
  };
}
const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'spc-examples.json'), 'utf8'),
) as { cases: Example[] };

const BETTER = { increase: 'higher', decrease: 'lower', neutral: 'neither' } as const;
const RULES: Record<string, string | null> = {
  'Common Cause': null,
  'Above UCL': 'outside_limits up',
  'Below LCL': 'outside_limits down',
  '7 Point Trend (Increasing)': 'trend up',
  '2 in 3 Above CL': 'two_of_three up',
};
const named = (chart: ReturnType<typeof controlChart>) =>
  chart.points.map(({ flag }) => (flag ? `${flag.rule} ${flag.direction}` : null));
const types = (values: (number | null)[], options: ChartOptions) =>
  controlChart(values, options).points.map(({ type }) => type);
const repeat = (count: number, ...values: number[]) => Array.from({ length: count }, () => values).flat();

describe('the worked examples', () => {
  it.each(cases)('$id', ({ id, options, values, expected }) => {
    const chart = controlChart(values, {
      better: BETTER[options.improvement_direction],
      target: options.target,
      screenOutliers: options.screen_outliers,
      fixAfter: options.fix_after_n_points,
      rebaseAt: options.rebase_start_indices_0based,
    });
    expect(chart.segments.length).toBe(expected.segments.length);
    for (const [at, segment] of chart.segments.entries()) {
      const wanted = expected.segments[at]!;
      expect([segment.start, segment.points, segment.short]).toEqual([
        wanted.start,
        wanted.n,
        wanted.short_group_warning,
      ]);
      // The reference has no limits for a constant series; here its mean is both.
      const constant = id === 'constant_series_screened';
      const same = (found: number | null, said: number | null) =>
        said === null ? expect(found).toBeNull() : expect(Math.abs(found! - said)).toBeLessThanOrEqual(1e-9);
      same(segment.mean, wanted.mean);
      same(segment.averageRange, constant ? 0 : wanted.amr);
      same(segment.lower, constant ? 50 : wanted.lpl);
      same(segment.upper, constant ? 50 : wanted.upl);
      same(segment.nearLower, constant ? 50 : wanted.nlpl);
      same(segment.nearUpper, constant ? 50 : wanted.nupl);
    }
    expect(named(chart)).toEqual(expected.special_cause_type.map((name) => RULES[name]));
    expect(chart.points.map(({ type }) => type)).toEqual(expected.point_type);
    expect(chart.variation).toBe(expected.variation_icon);
    expect(chart.assurance).toBe(expected.assurance_icon);
  });
});

describe('what breaks a run', () => {
  const higher = { better: 'higher' } as const;
  const before = repeat(10, 5, 4);

  it('is a gap: seven above the mean flag, three and four beside a gap do not', () => {
    const fixed = { ...higher, fixAfter: 20 };
    const run = [5.1, 4.9, 5.2, 5, 5.1, 4.8, 5.1];
    expect(named(controlChart([...before.slice(0, 19), 4, ...run], fixed)).slice(-7)).toEqual(
      repeat(7, 0).map(() => 'one_side up'),
    );
    const broken = controlChart([...before, ...run.slice(0, 3), null, ...run.slice(3)], fixed);
    expect(broken.points.every(({ flag }) => flag === null)).toBe(true);
    expect(broken.points[23]).toEqual({ value: null, segment: 0, flag: null, type: null });
  });

  it('is a gap within a trend, and two of three', () => {
    const rising = [3, 3.4, 3.8, 4.2, 4.6, 5, 5.4];
    expect(named(controlChart([...before, ...rising, 4, 5], higher))).toContain('trend up');
    expect(
      named(controlChart([...before, ...rising.slice(0, 4), null, ...rising.slice(4), 4], higher)),
    ).not.toContain('trend up');
    const fixed = { ...higher, fixAfter: 20 };
    expect(named(controlChart([...before, 6.9, 5.5, 6.9], fixed)).slice(-3)).toEqual([
      'two_of_three up',
      null,
      'two_of_three up',
    ]);
    expect(named(controlChart([...before, 6.9, null, 6.9], fixed)).slice(-3)).toEqual([null, null, null]);
  });

  it('is a rebase', () => {
    const rising = [3, 3.4, 3.8, 4.2, 4.6, 5, 5.4];
    const series = [...before, ...rising, 4, 5];
    expect(named(controlChart(series, { ...higher, rebaseAt: [23] }))).not.toContain('trend up');
  });

  it('a gap has no moving range to either side', () => {
    const { segments } = controlChart([1, 2, null, 10, 11], { ...higher, screenOutliers: false });
    expect(segments[0]).toMatchObject({ points: 4, mean: 6, averageRange: 1 });
    expect(controlChart([1, null, 10, null], higher).segments[0]).toMatchObject({ mean: 5.5, upper: null });
  });

  it('a last month without data shows no variation', () => {
    expect(controlChart([...before, null], higher).variation).toBeNull();
    expect(controlChart([], higher)).toEqual({ points: [], segments: [], variation: null, assurance: null });
  });
});

describe('direction', () => {
  const spike = [...repeat(10, 5, 4), 12];
  it.each([
    ['higher', 'special_cause_improvement', 'improvement_high'],
    ['lower', 'special_cause_concern', 'concern_high'],
    ['neither', 'special_cause_neutral_high', 'neutral_high'],
  ] as const)('where %s is better, a spike is %s', (better, type, variation) => {
    const chart = controlChart(spike, { better });
    expect([chart.points.at(-1)!.type, chart.variation]).toEqual([type, variation]);
  });

  it.each([
    ['higher', 7.161, 'fail'],
    ['higher', 1.839, 'pass'],
    ['lower', 7.161, 'pass'],
    ['lower', 1.839, 'fail'],
    ['lower', 7.16, 'inconsistent'],
    ['higher', 1.84, 'inconsistent'],
    ['neither', 9, null],
  ] as const)('where %s is better, a target of %d is judged %s', (better, target, assurance) =>
    expect(controlChart(repeat(7, 5, 4), { better, target }).assurance).toBe(assurance),
  );
});

it('says nothing of a series in which too little moves to tell what is usual', () => {
  const rare = controlChart([...repeat(7, 0), 1, ...repeat(7, 0)], { better: 'lower' });
  expect(rare.segments[0]).toMatchObject({ averageRange: 0, lower: 1 / 15, upper: 1 / 15 });
  expect(new Set(rare.points.map(({ type }) => type))).toEqual(new Set(['common_cause']));
  const tenths = controlChart(repeat(20, 0.1), { better: 'lower' });
  expect(new Set(tenths.points.map(({ type }) => type))).toEqual(new Set(['common_cause']));
});

it('refuses what it cannot draw', () => {
  expect(() => controlChart([1, Number.NaN], { better: 'lower' })).toThrow('NaN is no value');
  expect(() => controlChart([1, 2], { better: 'lower', fixAfter: 11 })).toThrow('fixed after 11 points');
  expect(() => controlChart([1, 2], { better: 'lower', rebaseAt: [2] })).toThrow('rebase at 2');
});

describe('for any series', () => {
  /** Whole numbers, so that what is added and multiplied below stays exact. */
  const value = fc.integer({ min: -50, max: 50 });
  const series = fc.array(fc.option(value, { freq: 12 }), { minLength: 1, maxLength: 40 });
  const options = fc.record({
    better: fc.constantFrom('higher', 'lower', 'neither'),
    fixAfter: fc.constantFrom(null, 12, 15),
    screenOutliers: fc.boolean(),
  });
  const runs = { numRuns: 1000 };
  const mapped = (values: (number | null)[], by: (value: number) => number) =>
    values.map((each) => (each === null ? null : by(each)));

  it('types stay when it is moved or stretched', () => {
    fc.assert(
      fc.property(series, options, value, fc.constantFrom(0.25, 3, 10, 1000), (values, given, by, times) => {
        expect(
          types(
            mapped(values, (each) => each + by),
            given,
          ),
        ).toEqual(types(values, given));
        expect(
          types(
            mapped(values, (each) => each * times),
            given,
          ),
        ).toEqual(types(values, given));
      }),
      runs,
    );
  });

  it('mirrored, up is down and better is worse', () => {
    const opposite: Record<string, string> = {
      special_cause_improvement: 'special_cause_concern',
      special_cause_concern: 'special_cause_improvement',
      special_cause_neutral_high: 'special_cause_neutral_low',
      special_cause_neutral_low: 'special_cause_neutral_high',
    };
    fc.assert(
      fc.property(series, options, (values, given) => {
        const mirrored = types(
          mapped(values, (each) => -each),
          given,
        );
        expect(mirrored).toEqual(types(values, given).map((type) => (type && opposite[type]) ?? type));
      }),
      runs,
    );
  });

  it('each segment is as it is alone', () => {
    fc.assert(
      fc.property(series, series, options, (first, second, given) => {
        const both = controlChart([...first, ...second], { ...given, rebaseAt: [first.length] });
        const [one, other] = [controlChart(first, given), controlChart(second, given)];
        expect(both.points.map(({ type, flag }) => [type, flag])).toEqual(
          [...one.points, ...other.points].map(({ type, flag }) => [type, flag]),
        );
        expect(both.segments[1]!.upper).toBe(other.segments[0]!.upper);
        expect(both.variation).toBe(other.variation);
      }),
      runs,
    );
  });

  it('every value has one type, that of its flag, and a gap has none', () => {
    fc.assert(
      fc.property(series, options, (values, given) => {
        const { points, segments } = controlChart(values, given);
        expect(points.map((point) => point.value)).toEqual(values);
        for (const point of points) {
          expect(point.type === null).toBe(point.value === null);
          expect(point.flag !== null).toBe(point.type !== null && point.type !== 'common_cause');
          if (point.type?.includes('neutral')) expect(given.better).toBe('neither');
        }
        for (const each of Object.values(segments[0]!))
          if (typeof each === 'number') expect(Number.isFinite(each)).toBe(true);
      }),
      runs,
    );
  });

  it('agrees with the rules read one by one, point by point', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const { points, segments } = controlChart(values, { better: 'higher' });
        const { mean, averageRange, lower, upper, nearLower, nearUpper } = segments[0]!;
        if (!averageRange) return;
        const all = (from: number, to: number, holds: (at: number) => boolean) =>
          from >= 0 &&
          to < values.length &&
          Array.from({ length: to - from + 1 }, (_, i) => from + i).every(holds);
        const within = (length: number, at: number, holds: (from: number) => boolean) =>
          Array.from({ length }, (_, i) => at - i).some((from) => from >= 0 && holds(from));
        const is = (a: number, b: number) => Math.abs(a - b) < 1e-7;
        const over = (at: number) => values[at]! > mean! && !is(values[at]!, mean!);
        const above = (at: number) => values[at]! > upper! && !is(values[at]!, upper!);
        const below = (at: number) => values[at]! < lower! && !is(values[at]!, lower!);
        const near = (at: number) =>
          !above(at) && !below(at) && values[at]! > nearUpper! && !is(values[at]!, nearUpper!);
        const expected = values.map((_, at) => {
          if (above(at)) return true;
          if (below(at)) return false;
          if (within(7, at, (from) => all(from + 1, from + 6, (i) => values[i]! > values[i - 1]!)))
            return true;
          if (within(7, at, (from) => all(from + 1, from + 6, (i) => values[i]! < values[i - 1]!)))
            return false;
          const three = (from: number) =>
            all(from, from + 2, over) && [0, 1, 2].filter((i) => near(from + i)).length >= 2;
          if (near(at) && within(3, at, three)) return true;
          if (within(7, at, (from) => all(from, from + 6, over))) return true;
          return false;
        });
        // Downwards is the mirror of this, tested above.
        expect(points.map(({ flag }) => flag?.direction === 'up')).toEqual(expected);
        expect(nearLower).toBeLessThan(mean!);
      }),
      runs,
    );
  });
});

it('flags of a steady process as many points as its docstring says', () => {
  // Mulberry32, and the sum of twelve: near enough to normal, and the same each time.
  let state = 20_261_031;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => repeat(12, 0).reduce((sum) => sum + random(), -6);
  let flagged = 0;
  let latest = 0;
  const charts = 4000;
  for (let chart = 0; chart < charts; chart++) {
    const { points } = controlChart(Array.from({ length: 36 }, normal), { better: 'higher' });
    flagged += points.filter(({ flag }) => flag).length;
    if (points.at(-1)!.flag) latest++;
  }
  expect(flagged / charts / 36).toBeGreaterThan(0.045);
  expect(flagged / charts / 36).toBeLessThan(0.055);
  expect(latest / charts).toBeGreaterThan(0.01);
  expect(latest / charts).toBeLessThan(0.02);
});
