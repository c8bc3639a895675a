import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawFragments } from '../../dashboards/fragments/index.ts';
import type { PublicationTables, PublishedProblem } from '../../src/publication/tables.ts';
import { papersPublication } from '../fixtures/papers-publication/index.ts';

const { document } = new JSDOM('').window;
const whole = papersPublication();
const empty = Object.fromEntries(
  Object.keys(whole.tables).map((name) => [name, []]),
) as unknown as PublicationTables;

describe('a publication without some of its extracts', () => {
  it('still has every place that a page leads to, and says that there is no data yet', () => {
    const html = [...drawFragments({ ...whole, tables: empty }, document).values()].join('\n');
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'dashboards', 'legal.md'), 'utf8');
    const anchors = [...page.matchAll(/\]\(#([a-z-]+)\)/g)]
      .map(([, id]) => id!)
      .filter((id) => !page.includes(`## ${title(id)}`));
    expect(anchors.length).toBeGreaterThan(5);
    for (const id of anchors) expect([id, html.includes(`id="${id}"`)]).toEqual([id, true]);
    expect(html).toMatch(/no data yet/i);
    expect(html).not.toMatch(/undefined|NaN|null/);
    // Nothing known is not nothing there.
    expect(html).not.toMatch(/has made no|class="rag-summary"|<strong>0<\/strong>/);
  });

  it.each(Object.keys(empty))('draws without %s', (name) => {
    const tables = { ...whole.tables, [name]: [] };
    const html = [...drawFragments({ ...whole, tables }, document).values()].join('\n');
    expect(html).not.toMatch(/undefined|NaN/);
  });
});

it('shows the first problems of a kind and counts the rest', () => {
  const [file] = whole.tables.files;
  const problems = Array.from(
    { length: 1_000 },
    (_, at): PublishedProblem => ({
      file_id: file!.file_id,
      line: at + 2,
      column: 'Date',
      value: null,
      rule: 'after_as_at',
      message: `message ${at}.`,
      severity: 'warning',
      of_kind: 60_000,
    }),
  );
  const html = drawFragments({ ...whole, tables: { ...whole.tables, problems } }, document).get(
    'data/problems',
  )!;
  expect(html).toContain('message 19.');
  expect(html).not.toContain('message 20.');
  expect(html).toContain('60,000 warnings');
  expect(html).toContain('59,980 more by the rule "after as at"');
});

/** `what-the-short-forms-mean` is the heading "What the short forms mean" of the page itself. */
function title(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
