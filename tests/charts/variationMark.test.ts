import { describe, expect, it } from 'vitest';
import { variationMark } from '../../src/charts/variationMark.ts';
import type { Variation } from '../../src/publication/tables.ts';
import { newDocument } from './page.ts';

const mark = (variation: Variation | null) => variationMark(variation, {}, newDocument());

describe('variationMark', () => {
  it.each<[Variation, string, number]>([
    ['improvement_high', 'var(--improvement)', 1],
    ['improvement_low', 'var(--improvement)', -1],
    ['concern_high', 'var(--concern)', 1],
    ['concern_low', 'var(--concern)', -1],
    ['neutral_high', 'var(--special)', 1],
    ['neutral_low', 'var(--special)', -1],
  ])('%s is a filled triangle in %s', (variation, colour, way) => {
    const path = mark(variation).querySelector('path')!;
    expect(path.getAttribute('fill')).toBe(colour);
    const [, tip, side] = /^M8,([\d.]+)l7,(-?[\d.]+)/.exec(path.getAttribute('d')!)!;
    expect(Math.sign(Number(side))).toBe(way);
    expect(Number(tip)).toBeGreaterThanOrEqual(0);
    expect(Number(tip) + Number(side)).toBeLessThanOrEqual(16);
  });

  it('is a hollow circle for common cause, and a dash where nothing can be said', () => {
    expect(mark('common_cause').querySelector('circle')!.getAttribute('fill')).toBe('none');
    expect(mark(null).querySelector('circle')).toBeNull();
    expect(mark(null).querySelectorAll('path')).toHaveLength(1);
  });

  it('is hidden from who listens beside words, and an image with a name without', () => {
    expect(mark('concern_high').getAttribute('aria-hidden')).toBe('true');
    const named = variationMark('concern_high', { label: 'Concern: rising' }, newDocument());
    expect(named.getAttribute('role')).toBe('img');
    expect(named.querySelector('title')!.textContent).toBe('Concern: rising');
    expect(named.hasAttribute('aria-hidden')).toBe(false);
  });
});
