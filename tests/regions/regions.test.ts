import { describe, expect, it } from 'vitest';
import type { ChangeRow } from '../../src/publication/tables.ts';
import { bars } from '../../src/regions/bars.ts';
import { changes, EVERY } from '../../src/regions/changes.ts';
import { familyTable } from '../../src/regions/familyTable.ts';
import { multiples } from '../../src/regions/multiples.ts';
import { processRegion } from '../../src/regions/process.ts';
import { monthShown } from '../../src/regions/region.ts';
import { scorecard } from '../../src/regions/scorecard.ts';
import { WHOLE } from '../../src/view/view.ts';
import { madePoints, SHARE, steady } from '../charts/madePoints.ts';
import { newDocument } from '../charts/page.ts';
import { madeDefinition, madeRegion } from './madeRegion.ts';

const FROM = '2024-11-01';
const calm = madePoints(steady(24, 40), SHARE, { from: FROM });
/** Steady until the last month, which is far above. */
const risen = madePoints([...steady(23, 40), 90], SHARE, { from: FROM });
const open = madePoints([...steady(24, 40), 90], SHARE, { from: FROM, open: true });
const definitions = [madeDefinition('calm'), madeDefinition('risen')];
const NORTH = { breakdown: 'team', member: 'North' } as const;

const change = (indicator: string, rank: number, parts: Partial<ChangeRow> = {}): ChangeRow => ({
  month: '2026-10-01',
  breakdown: 'all',
  member: 'all',
  rank,
  indicator,
  kind: 'real',
  direction: 'worse',
  sentence: `${indicator} rose.`,
  ...parts,
});
const data = madeRegion(
  definitions,
  [
    ['calm', 'all', 'all', calm],
    ['risen', 'all', 'all', risen],
    ['risen', 'team', 'North', calm],
    ['risen', 'team', 'South', risen],
    ['risen', 'source', 'Police', risen],
    ['risen', 'source', 'Schools', calm],
  ],
  [
    change('elsewhere', 2),
    change('risen', 1),
    change('calm', 3, { kind: 'noise' }),
    change('risen', 1, { ...NORTH, sentence: 'risen fell in the north.', direction: 'better' }),
  ],
);
const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const listed = (node: Element) => [...node.querySelectorAll('li')].map(text);

describe('the month that is shown', () => {
  it('is the latest that has ended, unless one is chosen', () => {
    const withOpen = madeRegion([definitions[0]!], [['calm', 'all', 'all', open]]);
    expect(monthShown(withOpen, WHOLE)).toBe('2026-10-01');
    expect(monthShown(withOpen, { ...WHOLE, month: '2026-05-01' })).toBe('2026-05-01');
    expect(monthShown(madeRegion(definitions, []), WHOLE)).toBeNull();
  });
});

describe('changes', () => {
  it('tells those of the page as they are published, worst first, each a link to its indicator', () => {
    const drawn = changes(data, WHOLE, newDocument());
    expect(text(drawn.querySelector('h2'))).toBe(
      '1 real change in October 2026 among the indicators of this page, 1 of them for the worse',
    );
    expect(listed(drawn)).toEqual(['Worse risen rose.']);
    expect(drawn.querySelector('a')!.getAttribute('href')).toBe('/indicators/risen');
  });

  it('tells those of every indicator where asked', () => {
    const drawn = changes(data, WHOLE, newDocument(), EVERY);
    expect(listed(drawn)).toEqual(['Worse risen rose.', 'Worse elsewhere rose.']);
    expect(text(drawn.querySelector('h2'))).toBe('2 real changes in October 2026, all of them for the worse');
  });

  it('tells those of a part of the service, and links keep it', () => {
    const drawn = changes(data, { month: null, part: NORTH }, newDocument());
    expect(listed(drawn)).toEqual(['Better risen fell in the north.']);
    expect(drawn.querySelector('a')!.getAttribute('href')).toBe('/indicators/risen?team=North');
  });

  it('works out another month by the same rules, from the indicators of the page', () => {
    const earlier = madeRegion(definitions, [
      ['calm', 'all', 'all', calm],
      ['risen', 'all', 'all', madePoints([...steady(22, 40), 90, 40], SHARE, { from: FROM })],
    ]);
    const drawn = changes(earlier, { month: '2026-09-01', part: null }, newDocument(), EVERY);
    expect(listed(drawn)).toHaveLength(1);
    expect(listed(drawn)[0]).toMatch(
      /^Worse Title of risen rose to 90% in September 2026, .*in the wrong direction\.$/,
    );
  });
});

describe('scorecard', () => {
  const tilesOf = (drawn: Element) => [...drawn.querySelectorAll('.tile')].map(text);

  it('shows value, change, last year, target and what the chart says', () => {
    const [first, second] = tilesOf(scorecard(data, WHOLE, newDocument()));
    expect(second).toMatch(/^Title of risen ?90% ?Concern: higher than usual ?On September ?\+\d+ points/);
    expect(first).toContain('Target');
    expect(first).toContain('none set');
  });

  it('says where a part of the service, or a month, has no figure', () => {
    const [first] = tilesOf(scorecard(data, { month: null, part: NORTH }, newDocument()));
    expect(first).toBe('Title of calmNo data yet.');
    const [, other] = tilesOf(scorecard(data, { month: '2030-01-01', part: null }, newDocument()));
    expect(other).toContain('No data yet for January 2030.');
  });
});

describe('charts', () => {
  it('say what they show, of the chosen month and part', () => {
    const whole = processRegion(data, WHOLE, newDocument(), 'risen');
    expect(text(whole.querySelector('h3'))).toBe('Title of risen: unusually high, 90% in October 2026');
    expect(text(whole)).toContain('Source: the extracts referrals and contacts.');
    const north = processRegion(data, { month: '2026-09-01', part: NORTH }, newDocument(), 'risen');
    expect(text(north.querySelector('h3'))).toMatch(
      /^No real change in title of risen: \d+% in September 2026$/,
    );
    expect(north.querySelectorAll('tbody tr')).toHaveLength(23);
    expect(text(north.querySelector('.about'))).toContain('for team North');
  });

  it('name the members that stand out, the worst first in the table', () => {
    const drawn = multiples(data, WHOLE, newDocument(), 'risen:team');
    expect(text(drawn.querySelector('h3'))).toBe(
      'Title of risen: 1 of 2 teams stands out in October 2026: South (worse than usual)',
    );
    expect(text(drawn.querySelector('tbody th'))).toBe('South');
  });

  it('name the member with the most', () => {
    const drawn = bars(data, WHOLE, newDocument(), 'risen:source');
    expect(text(drawn.querySelector('h3'))).toBe(
      'Title of risen: highest in October 2026 for Police, at 90%',
    );
  });

  it('refuse a name that is none of theirs', () => {
    expect(() => processRegion(data, WHOLE, newDocument(), 'other')).toThrow('no indicator "other"');
    expect(() => bars(data, WHOLE, newDocument(), 'risen:colour')).toThrow(
      '"risen:colour" names no breakdown',
    );
  });
});

describe('the table of a family', () => {
  it('has a row for each indicator, and says where there is no figure', () => {
    const rows = [
      ...familyTable(data, { month: null, part: NORTH }, newDocument()).querySelectorAll('tbody tr'),
    ];
    expect(rows.map((row) => text(row.querySelector('th')))).toEqual(['Title of calm', 'Title of risen']);
    expect(text(rows[0]!.querySelector('td'))).toBe('no data');
    expect(rows[1]!.querySelector('a')!.getAttribute('href')).toBe('/indicators/risen?team=North');
  });
});
