import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { banner } from '../../src/components/banner.ts';
import { overdueActions, ragByTheme } from '../../src/components/data/actions.ts';
import { whatIsMissing } from '../../src/components/data/gaps.ts';
import { ragMark } from '../../src/components/ragMark.ts';
import { refusedFiles } from '../../src/components/refusedFiles.ts';
import { timeline } from '../../src/components/timeline.ts';
import { emptyPublication, papersPublication } from '../fixtures/papers-publication/index.ts';

const { document } = new JSDOM('').window;
const publication = papersPublication();

describe('banner', () => {
  it('says whose, what, for whom, as at, refreshed, and what is missing', () => {
    const facts = [...banner(document, publication, whatIsMissing(publication)).children].map((part) =>
      [...part.children].map((child) => child.textContent),
    );
    expect(facts).toEqual([
      ['Council', 'A county council'],
      ['Data', 'real, from public papers'],
      ['Profile', 'internal'],
      ['As at', '7 September 2021'],
      ['Refreshed', '7 September 2021, 09:30'],
      ['No data', 'Live legal cases and legal cases yet to be issued for Aug 2020 to Apr 2021'],
    ]);
  });

  it('names extracts without rows and files refused', () => {
    const partial = emptyPublication();
    partial.tables.files = [{ ...publication.tables.files[0]!, verdict: 'refused' }];
    partial.tables.panels = publication.tables.panels;
    const missing = whatIsMissing(partial);
    expect(missing).toContain('improvement plan');
    expect(missing).toContain('1 file refused');
    expect(missing).not.toContain('panels');
  });
});

describe('timeline', () => {
  const items = [...timeline(document, publication.tables.inspections, '2021-09-07').children];

  it('keeps events in order, and labels those after the as-at date', () => {
    expect(items).toHaveLength(9);
    expect(items.filter((item) => item.classList.contains('later'))).toEqual([items[8]]);
    expect(items[8]!.textContent).toContain('18 July 2022after the as-at date');
    expect(items[7]!.textContent).not.toContain('after the as-at date');
    expect(items[2]!.querySelector('.when')!.textContent).toBe('June 2018');
  });

  it('gives machines only whole days', () => {
    expect(items[0]!.querySelector('time')).toBeNull();
    expect(items[6]!.querySelector('time')!.getAttribute('datetime')).toBe('2021-05-18');
  });
});

describe('improvement plan', () => {
  it('finds the overdue actions, the longest first', () => {
    const overdue = overdueActions(publication.tables.improvement_actions);
    expect(overdue.map(({ ref, days_overdue }) => [ref, days_overdue])).toEqual([
      // 30 June to 7 September is 69 days, 31 July 38, 31 August 7.
      ['L4a', 69],
      ['L4b', 69],
      ['Q4c', 69],
      ['L1a', 38],
      ['Q4e', 38],
      ['Q5c', 38],
      ['L9e', 7],
      ['L14b', 7],
    ]);
  });

  it('counts by theme and rating', () => {
    expect(ragByTheme(publication.tables.improvement_actions).at(-1)).toEqual({
      theme: 'Workforce development',
      counts: [0, 4, 1, 3],
      total: 8,
    });
  });

  it('draws a rating as letter, shape and word', () => {
    expect(ragMark(document, 'On track').textContent).toBe('GOn track');
    expect(ragMark(document, 'Complete').querySelectorAll('path')).toHaveLength(2);
    expect(ragMark(document, 'Unrated').textContent).toBe('Unrated');
  });
});

describe('refusedFiles', () => {
  it('says which, why and what to do', () => {
    const file = { ...publication.tables.files[0]!, verdict: 'refused' as const };
    const problem = {
      file_id: file.file_id,
      line: null,
      column: null,
      value: null,
      rule: 'header',
      message: 'the column Review is missing',
      severity: 'error' as const,
    };
    const text = refusedFiles(document, [file], [problem]).textContent;
    expect(text).toContain('audit-grades-2021-07.csv');
    expect(text).toContain('the column Review is missing');
    expect(text).toContain('What to do');
    expect(refusedFiles(document, publication.tables.files, []).textContent).toBe(
      'Every file was recognised and read.',
    );
  });
});
