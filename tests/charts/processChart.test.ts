import { describe, expect, it } from 'vitest';
import { processChart } from '../../src/charts/processChart.ts';
import type { Point } from '../../src/publication/series.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { describeSeries } from '../../src/words/describeSeries.ts';
import { COUNT, madePoints, SHARE, steady } from './madePoints.ts';
import { newDocument } from './page.ts';

type Made = Pick<IndicatorDefinition, 'unit' | 'better'>;

function draw(points: Point[], definition: Made, width = 720, notes = [{ month: '2024-01-01', number: 1 }]) {
  const description = describeSeries(points, definition);
  return processChart(
    points,
    { id: 'c', title: 'Made up', description, width, definition, notes },
    newDocument(),
  );
}

const target = { from: '2022-01-01', target: 20, amber: null };
const outbreak = [...steady(24, 40), 90, ...steady(8, 40), ...steady(12, 20), 19, 21, 20];
const pictures: Record<string, [Point[], Made]> = {
  'process-rebase-target': [
    madePoints(outbreak, SHARE, { targets: [target], rebases: ['2024-10-01'] }),
    SHARE,
  ],
  'process-gaps-open': [
    madePoints([...steady(12, 80), null, null, null, ...steady(20, 80), null, ...steady(7, 120), 31], COUNT, {
      open: true,
    }),
    COUNT,
  ],
  'process-high-level': [madePoints(steady(30, 90, 4), { unit: 'percent', better: 'higher' }), SHARE],
};

describe.each(Object.entries(pictures))('%s', (name, [points, definition]) => {
  it.each([720, 320])('is the picture that was looked at, %i wide', async (width) => {
    const svg = draw(points, definition, width);
    await expect(`${svg.outerHTML}\n`).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  it('is one image with a name and a description, and small', () => {
    const svg = draw(points, definition);
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector('#c-title')?.tagName).toBe('title');
    expect(svg.querySelector('#c-desc')?.textContent).not.toBe('');
    expect(svg.querySelectorAll('[aria-label], [aria-hidden], style, script')).toHaveLength(0);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|\d\.\d\d/);
    expect(svg.outerHTML.length).toBeLessThan(14_000);
  });
});

const marks = (svg: SVGSVGElement) => [...svg.querySelectorAll('.points > *')];
const titles = (svg: SVGSVGElement) => marks(svg).map((mark) => mark.querySelector('title')!.textContent);
/** Where each piece of a line of the class runs: from x, height, to x. */
function pieces(svg: SVGSVGElement, name: string): { from: number; y: number; to: number }[] {
  const d = svg.querySelector(`path.${name}`)?.getAttribute('d') ?? '';
  return [...d.matchAll(/M([\d.]+),([\d.]+)H([\d.]+)/g)].map(([, from, y, to]) => ({
    from: Number(from),
    y: Number(y),
    to: Number(to),
  }));
}
const words = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

describe('processChart', () => {
  it('marks each month by what it shows, and says so', () => {
    const svg = draw(madePoints([...steady(24, 40), 90], SHARE), SHARE);
    const last = marks(svg).at(-1)!;
    expect(last.tagName).toBe('path');
    expect(last.getAttribute('fill')).toBe('var(--concern)');
    expect(last.textContent).toBe('Jan 2024: 90% (90 of 100). Concern: higher than usual');
    expect(marks(svg)[0]!.tagName).toBe('circle');
    expect(titles(svg)[0]).toBe('Jan 2022: 41% (41 of 100). No real change');
    expect(words(svg)).toContain('Concern: higher than usual');
    expect(svg.querySelector('text[fill="var(--concern)"]')?.textContent).toBe('90% Jan 2024');
  });

  it.each<[number, IndicatorDefinition['better'], string, 'up' | 'down', string]>([
    [90, 'higher', 'var(--improvement)', 'up', 'Improving: higher than usual'],
    [1, 'higher', 'var(--concern)', 'down', 'Concern: lower than usual'],
    [90, 'neither', 'var(--special)', 'up', 'Higher than usual'],
    [1, 'neither', 'var(--special)', 'down', 'Lower than usual'],
    [1, 'lower', 'var(--improvement)', 'down', 'Improving: lower than usual'],
  ])('%i where better is %s is %s and points %s', (value, better, colour, way, said) => {
    const definition: Made = { unit: 'count', better };
    const svg = draw(madePoints([...steady(24, 40), value], definition), definition);
    const last = marks(svg).at(-1)!;
    expect(last.getAttribute('fill')).toBe(colour);
    const [, tip, side] = /^M[\d.]+,([\d.]+)l[\d.]+,(-?[\d.]+)/.exec(last.getAttribute('d')!)!;
    expect(Number(tip)).toBeGreaterThan(0);
    expect(Number(side) > 0 ? 'up' : 'down').toBe(way);
    expect(last.textContent).toContain(said);
  });

  it('breaks the line where months have no figure, and says so where they are three or more', () => {
    const svg = draw(
      madePoints([...steady(6, 80), null, null, null, ...steady(6, 80), null, 80, 81], COUNT),
      COUNT,
    );
    const line = svg.querySelector('path.line')!.getAttribute('d')!;
    expect(line.match(/M/g)).toHaveLength(3);
    expect(svg.querySelectorAll('.gaps rect')).toHaveLength(1);
    expect(words(svg).filter((text) => text === 'no figure')).toHaveLength(1);
    expect(marks(svg)).toHaveLength(14);
  });

  it('says it once where two narrow gaps stand close', () => {
    const gap = [null, null, null];
    const points = madePoints([...steady(30, 80), ...gap, 80, ...gap, ...steady(30, 80)], COUNT);
    const svg = draw(points, COUNT, 320);
    expect(svg.querySelectorAll('.gaps rect')).toHaveLength(2);
    expect(words(svg).filter((text) => text === 'no figure')).toHaveLength(1);
  });

  it('draws a month that has not ended hollow, joined by a dotted line, and names both it and the last whole one', () => {
    const svg = draw(madePoints([...steady(12, 80), 12], COUNT, { open: true }), COUNT);
    const last = marks(svg).at(-1)!;
    expect(last.getAttribute('fill')).toBe('var(--page)');
    expect(last.textContent).toBe('Jan 2023: 12 so far');
    expect(svg.querySelector('path.open')?.getAttribute('stroke-dasharray')).not.toBeNull();
    expect(svg.querySelector('path.line')!.getAttribute('d')!.match(/L/g)).toHaveLength(11);
    expect(words(svg)).toEqual(expect.arrayContaining(['12 so far', '75 Dec 2022']));
    expect(pieces(svg, 'mean')[0]!.to).toBeLessThan(Number(last.getAttribute('cx')));
  });

  it('steps mean and limits at a rebase, and keeps each target to its months', () => {
    const values = [...steady(12, 40), ...steady(12, 20)];
    const targets = [
      { from: '2022-01-01', target: 30, amber: null },
      { from: '2023-07-01', target: 15, amber: null },
    ];
    const svg = draw(madePoints(values, SHARE, { rebases: ['2023-01-01'], targets }), SHARE);
    const [before, after] = pieces(svg, 'mean');
    expect(after!.from).toBe(before!.to);
    expect(after!.y).toBeGreaterThan(before!.y);
    expect(pieces(svg, 'upper')).toHaveLength(2);
    expect(pieces(svg, 'target')).toHaveLength(2);
    expect(words(svg)).toContain('target 15%');
    expect(words(svg)).not.toContain('target 30%');
  });

  it('draws limits no further than values can go, and leaves the data as they are', () => {
    const shares = madePoints([99, 90, 98, 88, 100, 91, 99, 87, 97, 92, 99, 89, 98], {
      unit: 'percent',
      better: 'higher',
    });
    expect(shares[0]!.upper_limit).toBeGreaterThan(100);
    const top = draw(shares, { unit: 'percent', better: 'higher' });
    expect(words(top)).toContain('upper limit 100%');
    const before = structuredClone(shares);
    draw(shares, SHARE);
    expect(shares).toEqual(before);

    const counts = madePoints([0, 3, 0, 1, 2, 0, 0, 4, 1, 0, 2, 0, 3], COUNT);
    expect(counts[0]!.lower_limit).toBeLessThan(0);
    const svg = draw(counts, COUNT);
    expect(words(svg)).toContain('lower limit 0');
    const axis = Number(
      /,([\d.]+)H/.exec(svg.querySelector('path[stroke="currentColor"]')!.getAttribute('d')!)![1],
    );
    expect(pieces(svg, 'lower')[0]!.y).toBe(axis);
  });

  it('has only the mean where all months were alike, and no limits where one month is all', () => {
    const alike = draw(
      madePoints(
        Array.from({ length: 13 }, () => 5),
        COUNT,
      ),
      COUNT,
    );
    expect(pieces(alike, 'mean')).toHaveLength(1);
    expect(alike.querySelector('path.upper, path.lower')).toBeNull();
    const one = draw(madePoints([5], COUNT), COUNT);
    expect(marks(one)).toHaveLength(1);
    expect(one.querySelector('path.upper, path.lower')).toBeNull();
    expect(one.outerHTML).not.toMatch(/NaN|Infinity/);
    expect(draw([], COUNT).textContent).toContain('no data yet');
  });

  it('begins at 0, and says where an axis does not', () => {
    expect(words(draw(madePoints(steady(24, 30, 9), COUNT), COUNT))).toContain('0');
    expect(words(draw(madePoints(steady(24, 300, 6), COUNT), COUNT))).toContain('axis starts at 280');
    const share = draw(madePoints(steady(24, 90, 4), SHARE), SHARE);
    expect(words(share)).not.toContain('0%');
    expect(words(share).some((text) => /^axis starts at \d+%$/.test(text ?? ''))).toBe(true);
    const days = { unit: 'days', better: 'lower' } as const;
    expect(words(draw(madePoints(steady(24, 30, 9), days), days))).toContain('days');
  });

  it('numbers notes on months of the axis, side by side where they are close, and leaves out others', () => {
    const notes = [
      { month: '2022-05-01', number: 1 },
      { month: '2022-06-01', number: 2 },
      { month: '2019-01-01', number: 3 },
    ];
    const svg = draw(madePoints(steady(48, 80), COUNT), COUNT, 320, notes);
    const circles = [...svg.querySelectorAll('.notes circle')].map((circle) =>
      Number(circle.getAttribute('cx')),
    );
    expect(circles).toHaveLength(2);
    expect(circles[1]! - circles[0]!).toBeGreaterThanOrEqual(16);
    expect(svg.querySelector('.notes')!.textContent).toBe('12');
  });

  it('keeps the labels at its right end apart', () => {
    const svg = draw(pictures['process-high-level']![0], SHARE);
    const ys = ['mean', 'upper limit', 'lower limit'].map((start) => {
      const text = [...svg.querySelectorAll('text')].find(({ textContent }) =>
        textContent?.startsWith(start),
      );
      return Number(text!.getAttribute('y'));
    });
    const sorted = ys.sort((a, b) => a - b);
    expect(Math.min(sorted[1]! - sorted[0]!, sorted[2]! - sorted[1]!)).toBeGreaterThanOrEqual(13.9);
  });
});
