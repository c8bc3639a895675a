import { describe, expect, it } from 'vitest';
import { describeMonthBars, describePairedBars, describeUnits } from '../../src/charts/describeBars.ts';
import { monthBars } from '../../src/charts/monthBars.ts';
import { pairedBars } from '../../src/charts/pairedBars.ts';
import { unitChart } from '../../src/charts/unitChart.ts';
import { actionsDue } from '../../src/components/data/actionsDue.ts';
import { casesByMonth } from '../../src/components/data/casesByMonth.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';
import { newDocument } from './page.ts';

const publication = papersPublication();
const bars = casesByMonth(publication, 'legal_live_cases', 'Care proceedings');
const pairs = [
  { month: '2021-06-01', series: 'Received', value: 10 },
  { month: '2021-06-01', series: 'Issued', value: 8 },
  { month: '2021-07-01', series: 'Received', value: 12 },
  { month: '2021-07-01', series: 'Issued', value: null },
];
const due = actionsDue(publication.figures)!;

const drawings = {
  'month-bars': (width: number) =>
    monthBars(
      bars,
      {
        id: 'bars',
        title: 'Live cases',
        description: describeMonthBars(bars, 'Care proceedings'),
        totalLabel: 'All live cases',
        partLabel: 'Care proceedings',
        width,
      },
      newDocument(),
    ),
  'paired-bars': (width: number) =>
    pairedBars(
      pairs,
      {
        id: 'pairs',
        title: 'Flow',
        description: describePairedBars(pairs),
        series: ['Received', 'Issued'],
        width,
      },
      newDocument(),
    ),
  'unit-chart': (width: number) =>
    unitChart(
      due.counts,
      {
        id: 'due',
        title: 'Due',
        description: describeUnits(due.counts),
        months: due.months,
        asAt: '2021-09-07',
        width,
      },
      newDocument(),
    ),
};

describe.each(Object.entries(drawings))('%s', (name, draw) => {
  it.each([720, 320])('is the picture that was looked at, %i wide', async (width) => {
    await expect(`${draw(width).outerHTML}\n`).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  it('is one image with a name and a description, and no label where none may stand', () => {
    const svg = draw(720);
    expect(svg.getAttribute('role')).toBe('img');
    const named = svg.querySelector(`#${svg.getAttribute('aria-labelledby')}`);
    expect(named?.tagName).toBe('title');
    expect(svg.querySelector(`#${svg.getAttribute('aria-describedby')}`)?.textContent).not.toBe('');
    expect(svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden], style')).toHaveLength(0);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
  });
});

describe('monthBars', () => {
  it('keeps every month on its axis, and shows a gap as no data, never as zero', () => {
    expect(bars).toHaveLength(13);
    const text = drawings['month-bars'](720).textContent;
    expect(text).toContain('no data');
    expect(describeMonthBars(bars, 'Care proceedings')).toBe(
      'Jul 2020: 81, of which care proceedings 27. Aug 2020 to Apr 2021: no data. May 2021: 85, of which care proceedings 39. ' +
        'Jun 2021: 76, of which care proceedings 31. Jul 2021: 72, of which care proceedings 33.',
    );
  });

  it('draws one month', () => {
    const options = {
      id: 'one',
      title: '',
      description: '',
      totalLabel: 'All',
      partLabel: 'Part',
      width: 320,
    };
    const svg = monthBars([{ month: '2021-07-01', total: 0, part: null }], options, newDocument());
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
  });
});

describe('unitChart', () => {
  it('draws one shape per dated action', () => {
    const dated = publication.tables.improvement_actions.filter(({ target_by }) => target_by !== null);
    expect(drawings['unit-chart'](720).querySelectorAll('.rag')).toHaveLength(dated.length);
    expect(dated).toHaveLength(68);
  });
});
