import { describe, expect, it } from 'vitest';
import { horizontalBars, type MemberBar } from '../../src/charts/horizontalBars.ts';
import { newDocument } from './page.ts';

const data: MemberBar[] = [
  { member: 'Not recorded', value: 60, lastYear: 10 },
  { member: 'Schools', value: 136, lastYear: 101 },
  { member: 'Police', value: 239, lastYear: null },
  { member: 'Housing', value: null, lastYear: 12 },
  {
    member: 'Case closed after assessment, no further action by any agency is needed or was asked for',
    value: 14,
    lastYear: 20,
  },
];

function draw(bars: readonly MemberBar[], width = 720) {
  const options = {
    id: 'h',
    title: 'Made up',
    description: '',
    width,
    unit: 'count',
    month: '2026-10-01',
  } as const;
  return horizontalBars(bars, options, newDocument());
}

const rows = (svg: SVGSVGElement) => [...svg.querySelectorAll('.row')];
const words = (row: Element) => [...row.querySelectorAll('text')].map((text) => text.textContent);
const widthOf = (row: Element) => Number(row.querySelector('rect')!.getAttribute('width'));

describe('horizontalBars', () => {
  it.each([720, 320])('is the picture that was looked at, %i wide', async (width) => {
    await expect(`${draw(data, width).outerHTML}\n`).toMatchFileSnapshot(
      `snapshots/horizontal-bars-${width}.svg`,
    );
  });

  it('has the largest first, then what has no figure, and at the end what is not recorded', () => {
    const svg = draw(data);
    expect(rows(svg).map((row) => words(row).at(-1))).toEqual(['239', '136', '14', 'no figure', '60']);
    expect(words(rows(svg)[0]!)[0]).toBe('Police');
    expect(words(rows(svg)[4]!)[0]).toBe('Not recorded');
  });

  it('draws bars true to their values, from 0', () => {
    const [police, schools] = rows(draw(data));
    expect(widthOf(schools!) / widthOf(police!)).toBeCloseTo(136 / 239, 2);
  });

  it('marks where each stood a year before, and keeps the value clear of the mark', () => {
    const svg = draw(data);
    expect(svg.querySelectorAll('.last-year')).toHaveLength(4);
    const third = rows(svg)[2]!;
    const tick = Number(/M([\d.]+)/.exec(third.querySelector('.last-year')!.getAttribute('d')!)![1]);
    const value = [...third.querySelectorAll('text')].at(-1)!;
    expect(Number(value.getAttribute('x'))).toBeGreaterThan(tick);
    expect(svg.querySelector('.key')!.textContent).toBe('Oct 2026Oct 2025');
    const now = draw(data.map((bar) => ({ ...bar, lastYear: null })));
    expect(now.querySelector('.key')!.textContent).toBe('Oct 2026');
  });

  it('parts long names between words, and keeps them whole', () => {
    for (const width of [720, 320]) {
      const row = rows(draw(data, width))[2]!;
      expect(words(row)).toHaveLength(3);
      const shown = words(row).slice(0, 2).join(' ');
      if (shown.includes('…')) expect(row.querySelector('title')!.textContent).toBe(data[4]!.member);
      else expect(shown).toBe(data[4]!.member);
    }
  });

  it('draws where all are 0, and nothing where there is no member', () => {
    expect(draw([{ member: 'A', value: 0, lastYear: 0 }]).outerHTML).not.toMatch(/NaN|Infinity/);
    expect(draw([]).textContent).toContain('no data yet');
  });
});
