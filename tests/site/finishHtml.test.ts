import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { finishHtml } from '../../pipeline/site/finishHtml.ts';

/** As Framework 1.13.4 writes a page. */
function framed(
  script: string,
  body = '<h1 id="a" tabindex="-1"><a class="observablehq-header-anchor" href="#a">A &amp; <em>B</em></a></h1>',
) {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>A</title>
<link rel="modulepreload" href="../_observablehq/client.0d842524.js">
<link rel="modulepreload" href="../_import/lib/page.43fc493a.js">
<script type="module" src="../_import/lib/page.43fc493a.js"></script>
<script type="module">
${script}
</script>
</head>
<body>
<div id="observablehq-center">
<header id="observablehq-header">
<a href="../index.html">Home</a> <a href="./page.html#top">This</a> <a href="#observablehq-main">Skip</a> <a href="https://gov.uk/sub/page.html" target="_blank" rel="noopener noreferrer">Out</a>
</header>
<main id="observablehq-main" class="observablehq">${body}</main>
</div>
</body>
</html>
`;
}
const plain = framed('\nimport "../_observablehq/client.0d842524.js";\n');
const withCode = framed(
  '\nimport {define} from "../_observablehq/client.0d842524.js";\nregisterFile("a.csv", {"name":"a.csv","lastModified":1763885000123.5,"size":4});\n',
);
const read = (html: string) => new JSDOM(html).window.document;

describe('finishHtml', () => {
  it('names the language and allows zooming', () => {
    const document = read(finishHtml(plain, 'sub/page.html'));
    expect(document.documentElement.lang).toBe('en-GB');
    expect(document.querySelector('meta[name="viewport"]')?.getAttribute('content')).toBe(
      'width=device-width, initial-scale=1',
    );
    expect(document.querySelector('meta[name="generator"]')).toBeNull();
  });

  it('takes headings out of their links and keeps what they hold', () => {
    expect(read(finishHtml(plain, 'sub/page.html')).querySelector('h1')?.outerHTML).toBe(
      '<h1 id="a">A &amp; <em>B</em></h1>',
    );
  });

  it('marks the link to this page, and no other, as current', () => {
    const current = (page: string) =>
      [...read(finishHtml(plain, page)).querySelectorAll('[aria-current="page"]')].map(
        (link) => link.textContent,
      );
    expect(current('sub/page.html')).toEqual(['This']);
    expect(current('sub/other.html')).toEqual([]);
  });

  it('opens no second window', () => {
    const out = read(finishHtml(plain, 'sub/page.html')).querySelector('a[href^="https"]');
    expect(out?.outerHTML).toBe('<a href="https://gov.uk/sub/page.html" rel="noopener noreferrer">Out</a>');
  });

  it('takes the client from a page without code, and nothing else', () => {
    const html = finishHtml(plain, 'sub/page.html');
    expect(html).not.toContain('_observablehq/');
    expect(html.match(/page\.43fc493a\.js/g)).toHaveLength(2);
  });

  it('keeps the client of a page with code, without the times of its files', () => {
    const html = finishHtml(withCode, 'sub/page.html');
    expect(html.match(/_observablehq\/client/g)).toHaveLength(2);
    expect(html).toContain('{"name":"a.csv","size":4}');
  });

  it('makes the addresses of fragments relative, and publishes the files that they link to', () => {
    const body =
      '<a href="/legal#a">L</a><a href="/published/a.csv" download="a.csv">D</a><img src="/a.png" alt="">' +
      '<svg><a href="/sub/other"><text>O</text></a></svg><a href="https://gov.uk/">G</a>';
    const asked: string[] = [];
    const html = finishHtml(framed('', body), 'sub/page.html', (path) => {
      asked.push(path);
      return path === 'a.png' ? null : `_file/${path}`;
    });
    expect(asked.filter((path) => !path.startsWith('_'))).toEqual(['published/a.csv', 'a.png']);
    expect(html).toContain(
      '<a href="../legal.html#a">L</a><a href="../_file/published/a.csv" download="a.csv">D</a><img src="/a.png" alt="">' +
        '<svg><a href="./other.html"><text>O</text></a></svg><a href="https://gov.uk/" rel="noopener noreferrer">G</a>',
    );
  });

  it('names a page by its first heading where Framework found none', () => {
    const titleOf = (title: string, body: string) =>
      read(finishHtml(framed('', body).replace('<title>A</title>', `<title>${title}</title>`), 'page.html'))
        .title;
    const body =
      '<svg><title>Chart</title></svg><h2>Two</h2><h1>Re-referrals\n &amp; <em>more</em></h1><h1>B</h1>';
    expect(titleOf('Sightline', body)).toBe('Re-referrals & more | Sightline');
    expect(titleOf('Legal | Sightline', body)).toBe('Legal | Sightline');
    expect(titleOf('Sightline', '<h1>Sightline</h1>')).toBe('Sightline');
    expect(titleOf('Sightline', '<p>No heading</p>')).toBe('Sightline');
  });

  it('says, before anything that it holds for, what may run and count: what is inline by its hash alone', () => {
    const styled = framed('\nlet a = 1;\n', '<style>a{b:c}</style><svg style="font-size: 12px;"></svg>');
    const [first, second] = read(finishHtml(styled, 'page.html')).head.children;
    expect(first!.outerHTML).toBe('<meta charset="utf-8">');
    expect(second!.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(second!.getAttribute('content')!.split('; ')).toEqual([
      "default-src 'self'",
      `script-src 'self' ${hash('\n\nlet a = 1;\n\n')}`,
      `style-src 'self' ${hash('a{b:c}')}`,
      `style-src-attr 'unsafe-hashes' ${hash('font-size: 12px;')}`,
      "img-src 'self' data:",
      "object-src 'none'",
      "frame-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]);
    const bare = read(finishHtml(plain, 'sub/page.html')).head.children[1]!;
    expect(bare.getAttribute('content')).toContain(
      "script-src 'self'; style-src 'self'; style-src-attr 'none';",
    );
  });

  it('changes nothing the second time', () => {
    const once = finishHtml(withCode, 'sub/page.html');
    expect(finishHtml(once, 'sub/page.html')).toBe(once);
  });
});
