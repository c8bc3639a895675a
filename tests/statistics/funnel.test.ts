import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/statistics/funnel.ts';

/** P(X ≤ count), by whole numbers: for overall = part ÷ 100. */
function atMost(count: number, size: number, part: number): number {
  const power = (base: bigint, times: number) => base ** BigInt(times);
  let ways = 1n;
  let sum = 0n;
  for (let at = 0; at <= count; at++) {
    sum += ways * power(BigInt(part), at) * power(BigInt(100 - part), size - at);
    ways = (ways * BigInt(size - at)) / BigInt(at + 1);
  }
  return Number((sum * 10n ** 18n) / power(100n, size)) / 1e18;
}

describe('funnel', () => {
  it('gives the exact limits of ten coins', () => {
    // P(X ≤ 1) = 11/1024 < 2.5% ≤ 56/1024 = P(X ≤ 2); P(X ≤ 0) = 1/1024 < 0.1%.
    expect(funnel(1, 10, 0.5)).toEqual({
      proportion: 0.1,
      lower95: 0.2,
      upper95: 0.8,
      lower998: 0.1,
      upper998: 0.9,
      position: 'below',
    });
    const positions = Array.from({ length: 11 }, (_, count) => funnel(count, 10, 0.5)!.position);
    expect(positions).toEqual(['far_below', 'below', ...Array(7).fill('within'), 'above', 'far_above']);
  });

  it('finds nothing far out among three children', () => {
    for (const count of [0, 1, 2, 3]) expect(funnel(count, 3, 0.4)!.position).toBe('within');
  });

  it('agrees with chances worked out in whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 99 }),
        (size, some, part) => {
          const count = Math.min(some, size);
          const low = atMost(count, size, part);
          const high = count === 0 ? 1 : 1 - atMost(count - 1, size, part);
          // At the very edge rounding decides.
          fc.pre(
            [low, high].every((chance) => [0.025, 0.001].every((edge) => Math.abs(chance - edge) > 1e-9)),
          );
          const expected =
            low < 0.001
              ? 'far_below'
              : low < 0.025
                ? 'below'
                : high < 0.001
                  ? 'far_above'
                  : high < 0.025
                    ? 'above'
                    : 'within';
          expect(funnel(count, size, part / 100)!.position).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('narrows as teams grow, and holds for many thousands', () => {
    const width = (size: number) => {
      const { lower95, upper95 } = funnel(0, size, 0.2)!;
      return upper95 - lower95;
    };
    expect(width(100)).toBeLessThan(width(20));
    expect(width(100_000)).toBeLessThan(0.006);
    expect(funnel(20_000, 100_000, 0.2)!.position).toBe('within');
    expect(funnel(19_500, 100_000, 0.2)!.position).toBe('far_below');
    expect(funnel(500, 1000, 0.999)!.position).toBe('far_below');
  });

  it('knows the ends', () => {
    expect(funnel(0, 10, 0)!).toMatchObject({ lower998: 0, upper998: 0, position: 'within' });
    expect(funnel(10, 10, 1)!).toMatchObject({ lower998: 1, upper998: 1, position: 'within' });
    expect(funnel(1, 10, 0)!.position).toBe('far_above');
    expect(funnel(0, 0, 0.5)).toBeNull();
  });

  it('refuses what is no count or proportion', () => {
    expect(() => funnel(3, 2, 0.5)).toThrow('3 of 2: give whole numbers');
    expect(() => funnel(1.5, 2, 0.5)).toThrow('1.5 of 2');
    expect(() => funnel(1, 2, 40)).toThrow('an overall of 40: give a proportion');
    expect(() => funnel(1, 2, Number.NaN)).toThrow('an overall of NaN');
  });
});
