import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { heatCaseload } from '../../src/regions/heatCaseload.ts';
import { heatLocality } from '../../src/regions/heatLocality.ts';
import { heatMonthIndicator } from '../../src/regions/heatMonthIndicator.ts';
import { heatMonthTeam } from '../../src/regions/heatMonthTeam.ts';
import { heatTeamIndicator } from '../../src/regions/heatTeamIndicator.ts';
import type { Region, RegionData } from '../../src/regions/region.ts';
import { type View, WHOLE } from '../../src/view/view.ts';
import { madeTeams } from './madeTeams.ts';

const { document } = new JSDOM('').window;
const data = madeTeams();
const draw = (region: Region, view: Partial<View> = {}) => region(data, { ...WHOLE, ...view }, document);
const heading = (drawn: Element) => drawn.querySelector('h2')!.textContent;
const rows = (drawn: Element) =>
  [...drawn.querySelectorAll('table.heat tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
const legend = (drawn: Element) => [...drawn.querySelectorAll('.legend li')].map((item) => item.textContent);
const hrefs = (drawn: Element, cells: string) =>
  [...drawn.querySelectorAll(`${cells} a`)].map((link) => link.getAttribute('href'));

describe('teams by indicator', () => {
  it('puts the team with most of concern first, and says what each cell is in words', async () => {
    const drawn = draw(heatTeamIndicator);
    expect(heading(drawn)).toBe('North has most of concern in October 2026: 1 of 3');
    expect(rows(drawn)).toEqual([
      ['Team', 'Referrals', 'Re-referrals', 'Average caseload', 'Of concern'],
      ['North', '5 lower', '60% worse', '30%', '1 of 3'],
      ['East', '', '21%', '16%', '0 of 2'],
      ['South', '', '', '', ''],
      ['The whole service', '300 higher', '21%', '21%', '0 of 3'],
    ]);
    expect(legend(drawn)).toEqual([
      'worse: a real change for the worse',
      'higher: a real rise, neither good nor bad',
      'lower: a real fall, neither good nor bad',
      'no real change',
      'blank: no data',
    ]);
    await expect(`${drawn.outerHTML.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      '__snapshots__/teams-by-indicator.html',
    );
  });

  it('leads from every cell to the chart of that team and month', () => {
    expect(hrefs(draw(heatTeamIndicator), 'tbody td')).toEqual([
      '/indicators/referrals?month=2026-10&team=North',
      '/indicators/re_referrals?month=2026-10&team=North',
      '/indicators/average_caseload?month=2026-10&team=North',
      '/indicators/re_referrals?month=2026-10&team=East',
      '/indicators/average_caseload?month=2026-10&team=East',
    ]);
  });

  it('rates cells by their target where a reader chooses so, with a letter that says what it means', () => {
    const drawn = draw(heatTeamIndicator, { colour: 'rag' });
    expect(heading(drawn)).toBe('North misses most targets in October 2026: 1 of 1');
    const marks = [...drawn.querySelectorAll('tbody td [role=img]')];
    const cells = marks.map((mark) => mark.closest('td')!);
    expect(marks.map((mark) => mark.getAttribute('title'))).toEqual(['target missed', 'target met']);
    expect(cells.map((cell) => [cell.className, cell.textContent])).toEqual([
      ['number heat-worse linked', 'R60%'],
      ['number heat-better linked', 'G21%'],
    ]);
    expect(legend(drawn)).toEqual(['Rtarget missed', 'Gtarget met', 'no target set', 'blank: no data']);
  });

  it('shows an earlier month as it was chosen', () => {
    const drawn = draw(heatTeamIndicator, { month: '2026-09-01' });
    expect(heading(drawn)).toBe('No team has a figure of concern in September 2026');
    expect(rows(drawn).map(([team]) => team)).toEqual([
      'Team',
      'East',
      'North',
      'South',
      'The whole service',
    ]);
  });
});

describe('indicators by month', () => {
  it('are of 24 months of the whole service, with the number of concern below', () => {
    const drawn = draw(heatMonthIndicator);
    expect(heading(drawn)).toBe('None of 3 figures is of concern in October 2026, for the whole service');
    const [header, ...lines] = rows(drawn);
    expect([header!.length, header![1], header!.at(-2)]).toEqual([26, 'Nov 2024', 'Oct 2026']);
    expect(lines.map((line) => [line[0], line.at(-2), line.at(-1)])).toEqual([
      ['Referrals', '300 higher', '0 of 24'],
      ['Re-referrals', '21%', '0 of 24'],
      ['Average caseload', '21%', '0 of 24'],
      ['Of concern', '0', ''],
    ]);
  });

  it('are of the part that is chosen, to the month that is, from the first that is known', () => {
    const drawn = draw(heatMonthIndicator, {
      part: { breakdown: 'team', member: 'North' },
      month: '2025-01-01',
    });
    expect(rows(drawn)[0]).toEqual([
      'Indicator',
      'Oct 2024',
      'Nov 2024',
      'Dec 2024',
      'Jan 2025',
      'Months of concern',
    ]);
    expect(hrefs(drawn, 'tbody td').at(0)).toBe('/indicators/referrals?month=2024-10&team=North');
  });

  it('say where there is nothing', () => {
    const drawn = draw(heatMonthIndicator, { part: { breakdown: 'team', member: 'Nobody' } });
    expect(drawn.textContent).toContain('Indicators by month, for team Nobody: no data yet.');
  });
});

describe('teams by month', () => {
  it('are of re-referrals until another indicator is chosen', () => {
    const drawn = draw(heatMonthTeam);
    expect(heading(drawn)).toBe(
      'Re-referrals within 12 months: 1 of 2 teams stands out in October 2026: North (worse than usual)',
    );
    expect(rows(drawn).map((line) => [line[0], line.at(-2), line.at(-1)])).toEqual([
      ['Team', 'Oct 2026', 'Months of concern'],
      ['North', '60% worse', '1 of 24'],
      ['East', '21%', '0 of 24'],
      ['South', '', '0 of 23'],
      ['The whole service', '21%', '0 of 24'],
    ]);
    expect(heading(draw(heatMonthTeam, { indicator: 'referrals' }))).toContain('Referrals: 1 of 1 teams');
    expect(heading(draw(heatMonthTeam, { indicator: 'no_such' }))).toContain('Re-referrals');
  });

  it('are rated by the target', () => {
    expect(heading(draw(heatMonthTeam, { colour: 'rag' }))).toBe(
      'Re-referrals within 12 months: 1 of 2 teams misses the target in October 2026: North',
    );
  });
});

describe('localities', () => {
  it('have a tile each, by name, what is not recorded last', () => {
    const drawn = draw(heatLocality);
    expect(
      [...drawn.querySelectorAll('.localities li')].map((tile) => [tile.className, tile.textContent]),
    ).toEqual([
      ['heat-worse', 'Hills60% worse'],
      ['heat-usual', 'Vale21%'],
      ['gap', 'Not recordedno data'],
    ]);
    expect(hrefs(drawn, '.localities')[0]).toBe('/indicators/re_referrals?month=2026-10&locality=Hills');
  });

  it('stand in a grid where the council says where each lies, what is not recorded below', () => {
    const placed: RegionData = { ...data, places: { kind: 'tiles', at: { Hills: [1, 2], Vale: [2, 1] } } };
    const drawn = heatLocality(placed, WHOLE, document);
    expect(
      [...drawn.querySelectorAll('.placed li')].map((tile) => [
        tile.querySelector('span')!.textContent,
        tile.getAttribute('style'),
      ]),
    ).toEqual([
      ['Hills', '--row: 1; --column: 2;'],
      ['Vale', '--row: 2; --column: 1;'],
      ['Not recorded', '--row: 3;'],
    ]);
  });

  it('stand on their boundaries where it gives them, each a link that says what is seen', () => {
    const shapes = ['Hills', 'Elsewhere'].map((name) => ({ name, path: 'M0,0L9,0L9,9Z', x: 6, y: 3 }));
    const bounded: RegionData = { ...data, places: { kind: 'map', height: 500, shapes } };
    for (const colour of [undefined, 'rag'] as const) {
      const drawn = heatLocality(bounded, { ...WHOLE, colour }, document);
      const [wide, narrow] = drawn.querySelectorAll('.locality-map svg');
      expect([wide!.getAttribute('width'), narrow!.getAttribute('width')]).toEqual(['720', '320']);
      const [link, ...more] = wide!.querySelectorAll('a');
      expect(more).toEqual([]);
      expect(link!.getAttribute('href')).toBe('/indicators/re_referrals?month=2026-10&locality=Hills');
      expect(link!.getAttribute('aria-label')).toBe(
        colour === 'rag' ? 'Hills: 60%, target missed' : 'Hills: 60%, a real change for the worse',
      );
      expect([...wide!.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
        'Hills',
        colour === 'rag' ? '60% R' : '60% worse',
        'Elsewhere',
        'no data',
      ]);
      expect(
        [...drawn.querySelectorAll('.localities li > span:first-child')].map(
          ({ textContent }) => textContent,
        ),
      ).toEqual(['Vale', 'Not recorded']);
    }
  });
});

describe('caseloads', () => {
  it('are the share of each band, the team with the highest average first', () => {
    const drawn = draw(heatCaseload);
    expect(heading(drawn)).toBe('Average caseload: highest in October 2026 for North, at 30%');
    expect(rows(drawn)).toEqual([
      ['Team', 'Under 10 cases', '25 or more cases', 'Average caseload'],
      ['North', '0%', '75%', '30.0'],
      ['East', '100%', '', '16.0'],
      ['The whole service', '50%', '', '21.0'],
    ]);
    expect(hrefs(drawn, 'tbody td')[1]).toBe('/indicators/caseloads_25_or_more?month=2026-10&team=North');
  });
});
