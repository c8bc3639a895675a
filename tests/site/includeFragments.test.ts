// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what pages and data hold
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { includeFragments } from '../../pipeline/site/includeFragments.ts';

/** Framework's own reader of pages, so that what it takes for code is what it takes for code in a build. */
interface FrameworkMarkdown {
  createMarkdownIt(options: { markdownIt: unknown }): unknown;
  parseMarkdown(source: string, options: object): { body: string; code: unknown[]; title: string | null };
}
const manifest = createRequire(import.meta.url).resolve('@observablehq/framework/package.json');
const framework: FrameworkMarkdown = await import(
  pathToFileURL(join(manifest, '..', 'dist', 'markdown.js')).href
);

const table = '<table id="a"><tr><td title="${2+2}">${1+1} &lt;script>alert(1)&lt;/script></td></tr></table>';
const fragments = new Map([
  ['legal/table-a', table],
  ['legal/code', '```js\nalert(1)\n```\n\n<!-- fragment: legal/table-a -->'],
  ['home/notes', '<p>Notes</p>'],
]);

interface Page {
  path: string;
  params?: Record<string, string>;
  later?: Record<string, string[]>;
}

function parseAt(source: string, { path, params, later }: Page) {
  const drawn = new Map([...fragments, ['indicator/a/chart', '<svg id="a"></svg>']]);
  const md = framework.createMarkdownIt({ markdownIt: includeFragments(drawn, later) });
  return framework.parseMarkdown(source, { md, path, params }).body;
}

function parse(source: string) {
  const md = framework.createMarkdownIt({ markdownIt: includeFragments(fragments) });
  return framework.parseMarkdown(source, { md, path: '/legal' });
}

describe('includeFragments', () => {
  it('puts the HTML in place of the line, to the character', () => {
    const { body, title } = parse('# Legal\n\n<!-- fragment: legal/table-a -->\n\nAfter.\n');
    expect(body).toContain(`\n${table}\n<p>After.</p>`);
    expect(body).not.toContain('<!--');
    expect(title).toBe('Legal');
  });

  it('lets no part of a fragment become code', () => {
    const { body, code } = parse('<!-- fragment: legal/table-a -->\n\n<!-- fragment: legal/code -->\n');
    expect(code).toEqual([]);
    expect(body).toContain('${1+1}');
    expect(body).toContain('```js\nalert(1)');
    expect(body).not.toContain('observablehq-loading');
  });

  it('still reads the code of the page itself, so that the test above can fail', () => {
    const { code } = parse('Two: ${1+1}\n\n<p>${2+2}</p>\n\n<!-- fragment: legal/table-a -->\n');
    expect(code).toHaveLength(2);
  });

  it('finds the line in the middle of HTML, after a paragraph, indented, and twice', () => {
    const { body } = parse(
      'Text\n<!-- fragment: home/notes -->\n\n<div class="card">\n  <!-- fragment: legal/table-a -->\n<!--fragment:home/notes-->\n</div>\n',
    );
    expect(body.replaceAll(/\s*\n\s*/g, '')).toBe(
      `<p>Text</p><p>Notes</p><div class="card">${table}<p>Notes</p></div>`,
    );
  });

  it('reads pages with the line ends of Windows', () => {
    expect(parse('# A\r\n\r\n<!-- fragment: home/notes -->\r\n').body).toContain('<p>Notes</p>');
  });

  it('leaves a fenced example and other comments alone', () => {
    const { body } = parse('```html\n<!-- fragment: legal/table-a -->\n```\n\n<!-- a remark -->\n');
    expect(body).not.toContain('<table');
    expect(body).toContain('<!-- a remark -->');
  });

  const chart = '<!-- fragment: indicator/:indicator/chart -->';

  it("takes the fragment of the page's own parameter", () => {
    const page = { path: '/indicators/a', params: { indicator: 'a' } };
    expect(parseAt(chart, page)).toBe('<svg id="a"></svg>\n');
    expect(() => parseAt(chart, { path: '/indicators/b', params: { indicator: 'b' } })).toThrow(
      'indicators/b.md: unknown fragment indicator/b/chart: correct the name or draw it (drawn: none in that folder)',
    );
    expect(() => parseAt(chart, { path: '/legal' })).toThrow('unknown fragment indicator/:indicator/chart');
  });

  it('leaves its place, where the page is filled later, once all that goes there is known to be drawn', () => {
    const page = { path: '/indicators/[indicator]', params: { indicator: '[indicator]' } };
    const later = (...members: string[]) => ({ ...page, later: { 'indicators/[indicator]': members } });
    expect(parseAt(chart, later('a'))).toBe(`${chart}\n`);
    expect(() => parseAt(chart, later('a', 'b'))).toThrow(
      'indicators/[indicator].md: unknown fragment indicator/b/chart',
    );
    expect(parseAt('<!-- fragment: legal/table-a -->', { path: '/legal', later: {} })).not.toContain(
      '<table',
    );
    expect(() => parseAt('<!--fragment: legal/z-->', { path: '/legal', later: {} })).toThrow(
      'legal.md: unknown fragment legal/z',
    );
  });

  it.each([
    [
      '<!-- fragment: legal/table-z -->',
      'legal.md: unknown fragment legal/table-z: correct the name or draw it (drawn: legal/code, legal/table-a)',
    ],
    [
      '<!-- fragment: care/x -->',
      'legal.md: unknown fragment care/x: correct the name or draw it (drawn: none in that folder)',
    ],
    ['<!-- fragment: __proto__ -->', 'unknown fragment __proto__'],
    ['<!-- fragment legal/table-a -->', 'includes nothing: write <!-- fragment: name --> alone on its line'],
    [
      'Text <!-- fragment: legal/table-a --> text',
      'legal.md: <!-- fragment: legal/table-a --> includes nothing',
    ],
    ['<p><!-- fragment: legal/table-a --></p>', 'includes nothing'],
    ['| a |\n|---|\n| <!-- fragment: legal/table-a --> |', 'includes nothing'],
    ['- item <!-- fragments: legal/table-a -->', 'includes nothing'],
  ])('refuses %s', (source, message) => {
    expect(() => parse(`# T\n\n${source}\n`)).toThrow(message);
  });
});
