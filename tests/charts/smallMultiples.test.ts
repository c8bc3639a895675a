import { describe, expect, it } from 'vitest';
import { smallMultiples } from '../../src/charts/smallMultiples.ts';
import type { Series } from '../../src/publication/series.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { COUNT, type MadeOptions, madePoints, SHARE, steady } from './madePoints.ts';
import { newDocument } from './page.ts';

type Made = Pick<IndicatorDefinition, 'unit' | 'better'>;

const series = (
  member: string,
  values: (number | null)[],
  definition: Made = SHARE,
  options: MadeOptions = {},
): Series => ({
  indicator: 'made_up',
  breakdown: 'team',
  member,
  points: madePoints(values, definition, options),
});

const whole = series('all', steady(60, 40));
const teams = [
  series('Middlequill Assessment', steady(60, 30)),
  series('Overquill Safeguarding', [...steady(59, 40), 95]),
  series('Children in Care 1', [
    ...steady(20, 25),
    ...Array.from({ length: 15 }, () => null),
    ...steady(25, 25),
  ]),
  series('Leaving Care', steady(40, 20)),
  series('Not recorded', steady(60, 50)),
];

function draw(members: readonly Series[], definition: Made = SHARE, width = 720) {
  const options = { id: 'm', title: 'Made up', description: 'By team', width, definition, whole };
  return smallMultiples(members, options, newDocument());
}

const panels = (svg: SVGSVGElement) => [...svg.querySelectorAll('.panel')];
const texts = (panel: Element) => [...panel.querySelectorAll('text')].map((text) => text.textContent);
const names = (svg: SVGSVGElement) => panels(svg).map((panel) => texts(panel)[0]);

describe('smallMultiples', () => {
  it.each([720, 320])('is the picture that was looked at, %i wide', async (width) => {
    await expect(`${draw(teams, SHARE, width).outerHTML}\n`).toMatchFileSnapshot(
      `snapshots/small-multiples-${width}.svg`,
    );
  });

  it('has the worst first by what is better, then who has no figure for the month, and at the end what is not recorded', () => {
    expect(names(draw(teams))).toEqual([
      'Overquill Safeguarding',
      'Middlequill Assessment',
      'Children in Care 1',
      'Leaving Care',
      'Not recorded',
    ]);
    expect(names(draw(teams, { unit: 'percent', better: 'higher' }))[0]).toBe('Children in Care 1');
    expect(names(draw(teams, { unit: 'percent', better: 'neither' }))[0]).toBe('Overquill Safeguarding');
  });

  it('prints the latest value, with the word and mark of what stands out, and the month where it is an earlier one', () => {
    const svg = draw(teams);
    const [first, second, , ended] = panels(svg);
    expect(texts(first!).slice(1, 3)).toEqual(['95%', 'concern']);
    expect(first!.querySelector('path.last')!.getAttribute('fill')).toBe('var(--concern)');
    expect(second!.querySelector('circle.last')).not.toBeNull();
    expect(texts(ended!).slice(1, 3)).toEqual(['20%', 'in Apr 2025']);
  });

  it('wraps to the width, on the same axes, with the whole behind each', () => {
    const tops = (svg: SVGSVGElement) =>
      new Set(panels(svg).map((panel) => /,(\d+)\)/.exec(panel.getAttribute('transform')!)![1]));
    expect(tops(draw(teams)).size).toBe(2);
    expect(tops(draw(teams, SHARE, 320)).size).toBe(3);
    const svg = draw(teams);
    expect(svg.querySelectorAll('use[href="#m-whole"]')).toHaveLength(5);
    expect(svg.querySelectorAll('#m-whole')).toHaveLength(1);
    expect(new Set(panels(svg).map((panel) => panel.querySelector('path')!.getAttribute('d'))).size).toBe(1);
  });

  it('leaves the whole out for counts, and months that have not ended', () => {
    const counts = [series('A', [...steady(12, 80), 3], COUNT, { open: true })];
    const svg = draw(counts, COUNT);
    expect(svg.querySelector('use, .key')).toBeNull();
    expect(texts(panels(svg)[0]!)).toEqual(expect.arrayContaining(['75', 'Dec 2022']));
  });

  it('keeps a long name whole for who points at it', () => {
    const name = 'Children with disabilities and their families, north and west';
    const named = panels(draw([series(name, [1, 2, 3]), ...teams], SHARE, 320));
    const panel = named.find((one) => one.querySelector('title')?.textContent === name);
    expect(texts(panel!)[1]).toMatch(/…$/);
    const [short] = panels(draw([series('Middlequill Assessment', [1, 2, 3]), ...teams], SHARE, 320)).slice(
      -2,
    );
    expect(short!.querySelector('title')).toBeNull();
  });

  it('draws one month and no member', () => {
    expect(draw([series('A', [4])]).outerHTML).not.toMatch(/NaN|Infinity/);
    expect(draw([]).textContent).toContain('no data yet');
  });

  it('stays small: twelve panels of 60 months', () => {
    const many = Array.from({ length: 12 }, (_, at) => series(`Team ${at}`, steady(60, 20 + at)));
    expect(draw(many).outerHTML.length).toBeLessThan(40_000);
  });
});
