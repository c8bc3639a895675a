import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/charts/sparkline.ts';
import type { Point } from '../../src/publication/series.ts';
import { COUNT, madePoints, SHARE, steady } from './madePoints.ts';
import { newDocument } from './page.ts';

const draw = (points: Point[]) =>
  sparkline(points, { width: 160, height: 40, unit: 'percent' }, newDocument());
const places = (svg: SVGSVGElement) =>
  [...svg.querySelectorAll('path')].at(-1)!.getAttribute('d')!.match(/[ML]/g)!.length;

describe('sparkline', () => {
  it('is the picture that was looked at, and small', async () => {
    const svg = draw(madePoints([...steady(40, 40), 90], SHARE));
    await expect(`${svg.outerHTML}\n`).toMatchFileSnapshot('snapshots/sparkline.svg');
    expect(svg.outerHTML.length).toBeLessThan(3000);
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.textContent).toBe('');
  });

  it('has the last 24 whole months, with mean and limits', () => {
    const svg = draw(madePoints([...steady(40, 40), 1], SHARE, { open: true }));
    expect(places(svg)).toBe(24);
    expect(svg.querySelectorAll('path.mean, path.lower, path.upper')).toHaveLength(3);
    expect(svg.querySelectorAll('circle.last')).toHaveLength(1);
    expect(svg.querySelector('path.special')).toBeNull();
  });

  it('marks what stands out in its colour, the last value too', () => {
    const svg = draw(madePoints([...steady(24, 40), 90, ...steady(10, 40), 95], SHARE));
    const [special] = svg.querySelectorAll('path.special');
    expect(special!.getAttribute('fill')).toBe('var(--concern)');
    expect(special!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
    expect(svg.querySelector('circle.last')).toBeNull();
  });

  it('breaks at a gap, and keeps a short series at its end', () => {
    const svg = draw(madePoints([40, 41, null, 42, 40], SHARE));
    expect([...svg.querySelectorAll('path')].at(-1)!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
    expect(Number(svg.querySelector('circle.last')!.getAttribute('cx'))).toBeGreaterThan(145);
  });

  it('draws one month, months that were all alike, and nothing where there is none', () => {
    for (const values of [[0], Array.from({ length: 14 }, () => 0)]) {
      const svg = draw(madePoints(values, COUNT));
      expect(svg.querySelectorAll('circle.last')).toHaveLength(1);
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
    }
    expect(draw([]).childNodes).toHaveLength(0);
  });
});
