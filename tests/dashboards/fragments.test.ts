import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawFragments } from '../../dashboards/fragments/index.ts';
import { pagesLeftOut } from '../../src/components/navigation.ts';
import { emptyPublication, papersFigures, papersPublication } from '../fixtures/papers-publication/index.ts';
import { checking } from '../support/checking.ts';

const pagesDir = new URL('../../dashboards/', import.meta.url);
const pages = readdirSync(pagesDir).filter((name) => name.endsWith('.md'));

const draw = (publication = papersPublication()) =>
  drawFragments(publication, new JSDOM('').window.document, checking);
const textOf = (html: string) => JSDOM.fragment(html).textContent;

/** Pages that depend on no publication. */
const PROSE = ['accessibility.md', 'glossary.md'];

/** The same publication for readers from whom something is kept. */
function controlled() {
  const publication = papersPublication();
  const disclosure = { readers: 'The public', hides_to: 5, rounds_to: null, counts: 100, shown: 60 };
  return { ...publication, summary: { ...publication.summary, profile: 'public', disclosure } };
}

describe('drawFragments', () => {
  const internal = draw();
  const forOthers = draw(controlled());
  /** What is drawn for those who get a page. */
  const drawnFor = (page: string) => (page === 'disclosure.md' ? forOthers : internal);
  const fragments = internal;

  it.each(pages)('draws every fragment that %s calls', (page) => {
    const fragments = drawnFor(page);
    const source = readFileSync(new URL(page, pagesDir), 'utf8');
    const called = [...source.matchAll(/<!-- fragment: (\S+) -->/g)].map(([, name]) => name!);
    if (PROSE.includes(page)) expect(called).toEqual([]);
    else expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !fragments.has(name))).toEqual([]);
  });

  it('draws for readers from whom something is kept the pages that they get, and no other', () => {
    const { summary } = controlled();
    const leftOut = pagesLeftOut(summary);
    expect(leftOut).toEqual(['this-week', 'trackers', 'heat-maps', 'legal', 'data', 'check']);
    for (const page of pages) {
      const source = readFileSync(new URL(page, pagesDir), 'utf8');
      const called = [...source.matchAll(/<!-- fragment: (\S+) -->/g)].map(([, name]) => name!);
      const drawn = called.filter((name) => forOthers.has(name));
      expect([page, drawn]).toEqual([page, leftOut.includes(page.slice(0, -'.md'.length)) ? [] : called]);
    }
    expect(textOf(forOthers.get('disclosure/finding')!)).toBe(
      '60 of 100 counts (60%) are shown; the others are hidden so that nobody is recognised.',
    );
    expect(internal.has('disclosure/finding')).toBe(false);
  });

  it.each(pages)('leaves %s with ids that are used once and links that lead somewhere', (page) => {
    const fragments = drawnFor(page);
    const source = readFileSync(new URL(page, pagesDir), 'utf8');
    const html = source.replaceAll(/<!-- fragment: (\S+) -->/g, (_, name: string) => fragments.get(name)!);
    const body = JSDOM.fragment(fragments.get('site/header')! + html);
    const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const regions = [...body.querySelectorAll('[role="region"]')].map((node) =>
      node.getAttribute('aria-label'),
    );
    expect(regions).toEqual([...new Set(regions)]);
    const wanted = [...body.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    );
    expect(wanted.filter((id) => id !== 'observablehq-main' && !ids.includes(id))).toEqual([]);
  });

  it('says what the papers say', () => {
    expect(textOf(fragments.get('legal/finding')!)).toBe(
      '72 live cases in July 2021, 4 fewer than in June and 9 fewer than in July 2020.',
    );
    const findings = [...JSDOM.fragment(fragments.get('overview/findings')!).querySelectorAll('li')];
    expect(findings.map((item) => item.textContent)).toEqual([
      '72 live cases in July 2021, 4 fewer than in June and 9 fewer than in July 2020.',
      '11 cases yet to be issued in July 2021, 6 more than in June and 4 more than in July 2020.',
      '12 cases were received and 5 issued in July 2021.',
      '8 of the 43 actions not yet complete are past their target date at 7 September 2021.',
      '146 of 373 open cases (39%) had been audited by 23 July 2021: 31 to close, 18 to move to another team and 227 still to audit.',
    ]);
  });

  it.each([
    ['the papers', papersPublication()],
    ['nothing at all', emptyPublication()],
  ])('never prints what is not there, with %s', (_, publication) => {
    for (const [name, html] of draw(publication)) {
      expect(html, name).not.toMatch(/undefined|NaN|Infinity|\[object|>null</);
      expect(html, name).not.toBe('');
    }
  });

  it('says "no data yet" for a publication without rows', () => {
    const empty = draw(emptyPublication());
    for (const name of [
      'legal/chart',
      'legal/heat-map',
      'legal/table-a',
      'legal/timeline',
      'overview/panels',
    ]) {
      expect(textOf(empty.get(name)!), name).toMatch(/no data yet/i);
    }
  });
});

describe('hostile text', () => {
  const hostile = '<img src=x onerror=alert(1)> ${1 + 1} <script>';
  const publication = papersPublication();
  publication.summary.council = hostile;
  publication.tables.problems.push({
    file_id: 'live',
    line: 1,
    column: hostile,
    value: hostile,
    rule: 'x',
    message: hostile,
    severity: 'error',
    of_kind: 1,
  });
  publication.tables.improvement_actions[0]!.activity = hostile;
  publication.tables.improvement_actions[0]!.theme = hostile;
  publication.tables.inspections[0]!.note = hostile;
  publication.tables.panels[0]!.panel = hostile;
  publication.tables.recommendations[0]!.position = hostile;
  publication.figures = papersFigures((rows) =>
    rows.map((row) => (row.member === 'Change of name' ? { ...row, member: hostile } : row)),
  );
  const fragments = draw(publication);

  it('is text, wherever it stands', () => {
    for (const [name, html] of fragments) {
      const body = JSDOM.fragment(html);
      expect(body.querySelectorAll('img, script'), name).toHaveLength(0);
      // Framework runs what stands between these in a page.
      expect(html, name).not.toContain('${');
    }
  });

  it('is not lost', () => {
    for (const name of [
      'site/header',
      'data/problems',
      'legal/table-a',
      'legal/timeline',
      'overview/panels',
    ]) {
      expect(textOf(fragments.get(name)!), name).toContain(hostile);
    }
  });
});
