import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TARGETS } from '../../pipeline/synthesise/reference/targets.ts';
import { type Indicator, readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { project } from '../support/sandbox.ts';

const indicators = new Map(
  (
    await readIndicators(
      join(project, 'pipeline', 'indicators'),
      join(project, 'pipeline', 'models', 'episodes'),
    )
  ).map((each) => [each.id, each]),
);

/** What a figure of a unit can be. */
const RANGES: Record<Indicator['unit'], [least: number, most: number]> = {
  percent: [0, 100],
  rate_per_10000: [0, 10_000],
  count: [0, Number.POSITIVE_INFINITY],
  days: [0, Number.POSITIVE_INFINITY],
  ratio: [0, Number.POSITIVE_INFINITY],
};

describe('the targets of a made-up council', () => {
  it('name each indicator once, and none that does not exist', () => {
    const named = TARGETS.map(([indicator]) => indicator);
    expect(named.filter((indicator) => !indicators.has(indicator))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it.each(TARGETS)('of %s: %d, amber to %d, can be reached, and amber is the worse', (id, target, amber) => {
    const { unit, better } = indicators.get(id)!;
    const [least, most] = RANGES[unit];
    for (const value of [target, amber]) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
    if (unit === 'count') expect([target, amber].every(Number.isInteger)).toBe(true);
    // Of what is neither better high nor low there is nothing to aim at.
    expect(better).toBe(amber < target ? 'higher' : 'lower');
    expect(amber).not.toBe(target);
  });
});
