import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { auditSite } from '../../pipeline/site/auditSite.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function audit(files: Record<string, string>): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'sightline-audit-'));
  folders.push(dir);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return auditSite(dir);
}

const html = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>T</title>${head}</head><body>${body}</body></html>`;

const clean = {
  'index.html': html(
    `<a href="./legal.html#table">t</a> <a href="legal">clean</a> <a href="sub/">folder</a> <a href="#">top</a>
     <a href="https://www.gov.uk/">out</a> <a href="mailto:a@b.c">mail</a> <a href="./_file/a%20b.csv?x=1" download>d</a>
     <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""> <img srcset="a.svg 1x, ./a.svg 2x" alt="">
     <code>NaN undefined</code><samp>[object Object]</samp><p data-verbatim title="NaN">NaN</p>
     <p>undefinedness, NaNo, nation, null</p>
     <svg><defs><clipPath id="c"></clipPath></defs><g clip-path="url(#c)"><path d="M0,0L1,1"></path></g></svg>
     <script type="application/json">{"a":"https://x.y/z.js"}</script>`.replace(/<script.*<\/script>/, ''),
    `<link rel="stylesheet" href="./style.css"><script type="module" src="/app.js"></script>
     <script type="module">import "./app.js"; const lazy = () => import("./lazy.js"); // fetch("https://in.a/comment")
     const ns = "http://www.w3.org/2000/svg"; fetch("./_file/a b.csv");</script>`,
  ),
  'legal.html': html('<table id="table"></table>'),
  'sub/index.html': html('<a href="../index.html">up</a><a href="/legal.html">root</a>'),
  '404.html': html('<a href="./legal.html">l</a>', '<base href="/"><link rel="icon" href="./a.svg">'),
  'app.js': 'import { a } from "./lazy.js"; export { a as b }; /* import "x" */ const s = "import(\'y\')";',
  'lazy.js': 'export const a = await import("./app.js");',
  'style.css': '@import "./more.css"; p { background: url(a.svg); fill: url(#c) } /* url(https://x.y/z) */',
  'more.css': 'a{background:url("data:image/gif;base64,AAAA")}',
  'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_file/a b.csv': 'a\n',
};

describe('auditSite', () => {
  it('finds nothing wrong with a sound site', async () => {
    expect(await audit(clean)).toEqual([]);
  });

  const index = (body: string, head = '') => ({ 'index.html': html(body, head) });
  const cases: [string, Record<string, string>, string][] = [
    [
      'a script of another machine',
      index('', '<script src="https://cdn.x/y.js"></script>'),
      'index.html: loads https://cdn.x/y.js in <script>',
    ],
    [
      'an address without a scheme',
      index('', '<script src="//cdn.x/y.js"></script>'),
      'loads //cdn.x/y.js in <script>',
    ],
    [
      'a stylesheet link',
      index('', '<link rel="stylesheet" href="https://fonts.x/f.css">'),
      'loads https://fonts.x/f.css in <link>',
    ],
    [
      'a preconnect',
      index('', '<link rel="preconnect" href="https://fonts.x">'),
      'loads https://fonts.x in <link>',
    ],
    ['an image', index('<img alt="" src="http://x.y/a.png">'), 'loads http://x.y/a.png in <img>'],
    [
      'an image among a srcset',
      index('<img alt="" srcset="a.svg 1x, https://x.y/a.png 2x">'),
      'loads https://x.y/a.png in <img>',
    ],
    [
      'an SVG reference',
      index('<svg><use xlink:href="https://x.y/s.svg#a"></use></svg>'),
      'loads https://x.y/s.svg#a in <use>',
    ],
    ['a frame', index('<iframe title="t" src="https://x.y/"></iframe>'), 'loads https://x.y/ in <iframe>'],
    ['an object', index('<object data="https://x.y/a"></object>'), 'loads https://x.y/a in <object>'],
    ['a form', index('<form action="https://x.y/post"></form>'), 'loads https://x.y/post in <form>'],
    ['a ping', index('<a href="#" ping="https://x.y/p">a</a>'), 'loads https://x.y/p in <a>'],
    [
      'a style attribute',
      index('<p style="background:url(https://x.y/a.png)">a</p>'),
      'index.html: loads https://x.y/a.png',
    ],
    [
      'a style element',
      index('', '<style>@import url(https://x.y/a.css);</style>'),
      'index.html: loads https://x.y/a.css',
    ],
    ['an @import', { 'a.css': '@import "https://x.y/a.css";' }, 'a.css: loads https://x.y/a.css'],
    [
      'a url()',
      { 'a.css': '@font-face{font-family:a;src:url(//x.y/a.woff2)}' },
      'a.css: loads //x.y/a.woff2',
    ],
    [
      'a missing url()',
      { 'a.css': 'p{background:url(./none.png)}' },
      'a.css: loads ./none.png, which is not in the site',
    ],
    ['an import', { 'a.js': 'import x from "https://esm.x/d3"; x()' }, 'a.js: loads https://esm.x/d3'],
    [
      'an import()',
      { 'a.js': 'export const x = () => import("https://esm.x/d3")' },
      'a.js: loads https://esm.x/d3',
    ],
    ['an export from', { 'a.js': 'export * from "https://esm.x/d3"' }, 'a.js: loads https://esm.x/d3'],
    [
      'a fetch',
      { 'a.js': 'const r = await fetch( /* c */ `https://x.y/a.json`)' },
      'a.js: asks for https://x.y/a.json',
    ],
    [
      'a new URL',
      { 'a.js': 'export const w = new Worker(new URL ("https://x.y/w.js"))' },
      'a.js: asks for https://x.y/w.js',
    ],
    ['a socket', { 'a.js': 'new WebSocket("wss://x.y/s")' }, 'a.js: asks for wss://x.y/s'],
    [
      'a request',
      { 'a.js': 'const q=new XMLHttpRequest;q.open("GET","https://x.y/q")' },
      'a.js: asks for https://x.y/q',
    ],
    [
      'an inline fetch',
      index('', '<script type="module">fetch("https://x.y/a")</script>'),
      'index.html: asks for https://x.y/a',
    ],
    [
      'a source map',
      { 'a.js': 'let a;\n//# sourceMappingURL=https://x.y/a.js.map\n' },
      'a.js: asks for https://x.y/a.js.map',
    ],
    [
      'a lost source map',
      { 'a.css': 'p{}\n/*# sourceMappingURL=a.css.map */\n' },
      'a.css: names a.css.map, which is not in the site',
    ],
    ['a bare import', { 'a.js': 'import "d3"' }, 'a.js: imports "d3" by name, which no browser finds'],
    [
      'a bare import()',
      index('', '<script type="module">const {a} = await import("@x/y")</script>'),
      'index.html: imports "@x/y" by name',
    ],
    ['a bare export from', { 'a.js': 'export {a} from "htl"' }, 'a.js: imports "htl" by name'],
    ['a lost module', { 'a.js': 'import "./none.js"' }, 'a.js: loads ./none.js, which is not in the site'],
    [
      'a lost module of Framework',
      { '_observablehq/client.1.js': 'import "../_npm/htl@0.0.0/_esm.js"' },
      'which is not in the site',
    ],
    [
      'a script that does not parse',
      { 'a.js': 'let x = ;' },
      'a.js: has code that does not parse (Unexpected ";")',
    ],
    [
      'a code block that does not parse',
      index(
        '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:8)</div>',
      ),
      'index.html: has a code block that does not parse: correct it: SyntaxError: Unexpected token (1:8)',
    ],
    [
      'a broken link',
      index('<a href="./nowhere.html">a</a>'),
      'index.html: leads to ./nowhere.html, which is not in the site',
    ],
    [
      'a link of the wrong case',
      { ...index('<a href="./Legal.html">a</a>'), 'legal.html': html('') },
      'leads to ./Legal.html',
    ],
    [
      'a lost anchor',
      { ...index('<a href="./legal.html#no">a</a>'), 'legal.html': html('') },
      'leads to ./legal.html#no, but no element of legal.html has that id',
    ],
    [
      'a lost anchor of its own',
      index('<a href="#no">a</a>'),
      'leads to #no, but no element of index.html has that id',
    ],
    ['a lost image', index('<img alt="" src="./none.png">'), 'leads to ./none.png'],
    ['a lost download', index('<a href="./published/a.csv">a</a>'), 'leads to ./published/a.csv'],
    [
      'an address that cannot be read',
      index('<a href="./%E0%A4%A">a</a>'),
      'has an address that cannot be read',
    ],
    ['code in an address', index('<a href=" javascript:alert(1)">a</a>'), 'runs code from the address'],
    ['a handler', index('<p onclick="alert(1)">a</p>'), 'index.html: has onclick on <p>'],
    [
      'a script in the body',
      index('<p>a</p><script>alert(1)</script>'),
      'index.html: has a script in its body',
    ],
    ['undefined in the text', index('<p>Cases:\n undefined</p>'), 'index.html: shows "Cases: undefined"'],
    ['NaN in the text', index('<td>NaN%</td>'), 'index.html: shows "NaN%"'],
    ['an object in the text', index('<p>a [object Object]</p>'), 'shows "a [object Object]"'],
    ['an invalid date', index('<p>Invalid Date</p>'), 'shows "Invalid Date"'],
    ['NaN in a picture', index('<svg><path d="MNaN,1"></path></svg>'), 'shows d="MNaN,1" on <path>'],
    [
      'undefined in a label',
      index('<svg aria-label="undefined of 3"></svg>'),
      'shows aria-label="undefined of 3" on <svg>',
    ],
    ['a page without title', { 'index.html': '<!DOCTYPE html><body>a' }, 'index.html: has no title'],
  ];
  it.each(cases)('finds %s', async (_what, files, fault) => {
    const found = await audit({ 'zz.html': html('sound'), 'a.svg': '<svg/>', ...files });
    expect(found.join('\n')).toContain(fault);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^[^:]+: .+: .+$|^[^:]+: .+, which is not in the site/);
  });

  it('finds a folder without pages', async () => {
    expect(await audit({})).toEqual(['site: has no page: put one in dashboards']);
  });

  it('lets the client of Framework offer libraries that no page asks for', async () => {
    const client =
      'export const d3 = () => import("../_npm/d3@0.0.0/_esm.js"), t = () => import("./stdlib/tex.js")';
    expect(await audit({ 'index.html': html(''), '_observablehq/client.1.js': client })).toEqual([]);
    expect(await audit({ 'index.html': html(''), 'client.js': client })).toHaveLength(2);
  });
});
