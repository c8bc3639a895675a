import { describe, expect, it } from 'vitest';
import { benchmarkStrip } from '../../src/charts/benchmarkStrip.ts';
import type { BenchmarkRow, DistanceRow } from '../../src/publication/tables.ts';
import { newDocument } from './page.ts';

const row = (area_kind: DistanceRow['area_kind'], area: string, benchmark: number): DistanceRow => ({
  indicator: 'made_up',
  month: '2026-10-01',
  area,
  area_kind,
  period: '2025',
  own: 27,
  benchmark,
  distance: 27 - benchmark,
});
const distances = [
  row('england', 'England', 22.6),
  row('region', 'North Fable', 22.2),
  row('neighbours', 'Exampleshire', 22.8),
];
const authorities = Array.from(
  { length: 30 },
  (_, at): BenchmarkRow => ({
    indicator: 'made_up',
    period: '2025',
    area: `Authority ${at}`,
    area_kind: 'authority',
    value: at === 0 ? null : 14 + 0.7 * at,
    marker: at === 0 ? 'c' : null,
    with_value: null,
    out_of: null,
    period_to: '2025-12-31',
  }),
);

function draw(rows: readonly DistanceRow[], better: 'lower' | 'higher' | 'neither' = 'lower', width = 720) {
  const options = {
    id: 'b',
    title: 'Made up',
    description: 'Beside others',
    width,
    definition: { unit: 'percent', better },
    council: 'Exampleshire',
    ownPeriod: '12 months to October 2026',
    authorities,
  } as const;
  return benchmarkStrip(rows, options, newDocument());
}

describe('benchmarkStrip', () => {
  it.each([720, 320])('is the picture that was looked at, %i wide', async (width) => {
    const svg = draw(distances, 'lower', width);
    await expect(`${svg.outerHTML}\n`).toMatchFileSnapshot(`snapshots/benchmark-strip-${width}.svg`);
  });

  it('says who, what and of when, the council first by weight', () => {
    const svg = draw(distances);
    const words = (flag: Element) => [...flag.querySelectorAll('text')].map((text) => text.textContent);
    expect([...svg.querySelectorAll('.other')].map(words)).toEqual([
      ['North Fable', '22% (2025)'],
      ['England', '23% (2025)'],
      ['Median of neighbours', '23% (2025)'],
    ]);
    expect(words(svg.querySelector('.own')!)).toEqual(['Exampleshire 27%', '12 months to October 2026']);
  });

  it('says which direction is better, and nothing where neither is', () => {
    expect(draw(distances, 'lower').querySelector('.direction')!.textContent).toBe('lower is better');
    expect(draw(distances, 'higher').querySelector('.direction')!.textContent).toBe('higher is better');
    expect(draw(distances, 'neither').querySelector('.direction')).toBeNull();
  });

  it('has a tick for each other authority that has a figure, and nothing without distances', () => {
    const ticks = draw(distances).querySelector('.authorities')!.getAttribute('d')!;
    expect(ticks.match(/M/g)).toHaveLength(29);
    expect(draw([]).textContent).toContain('no data yet');
  });

  it('draws where all are alike', () => {
    expect(draw([row('england', 'England', 27), row('region', 'North Fable', 27)]).outerHTML).not.toMatch(
      /NaN/,
    );
  });
});
