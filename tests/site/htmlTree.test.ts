import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  elementsIn,
  isHtml,
  parsePage,
  setAttribute,
  setText,
  textOf,
  unwrap,
  writePage,
} from '../../pipeline/site/htmlTree.ts';

/** What a page may hold that is easily read or written another way than a browser does. */
const oddities = [
  '<p>a<div>b</div><p>c',
  '<table><p>out</p><tr><td>in<!-- c --></table>',
  '<svg viewBox="0 0 1 1"><clippath id=a></clippath><use XLINK:HREF="#a"/><title>t</title></svg>',
  '<svg><foreignObject><p>a<br>b</foreignObject></svg><math><mi>x</mi></math>',
  '<noscript><p>with <a href="/a">link</a></p></noscript>',
  '<template><p id="in">a</p></template>',
  '<p title="&lt;b&gt; &quot;q&quot; &amp;amp; \u00a0">1 &lt; 2 &amp;amp; \u00a0 3 > 2</p>',
  '<style>a > b { content: "</p>" }</style><textarea>\n&lt;</textarea><pre>a\n</pre>',
  '<a href="/a"><b>one<a href="/b">two</b></a>',
  '<form><form><input checked disabled=""></form>',
  '<ul><li>a<li>b</ul><select><option>a<option>b</select>',
];
const pages = [...oddities, oddities.join('')].map(
  (body) => `<!DOCTYPE html>\n<html><head><title>T</title></head><body>${body}</body></html>\n`,
);
const [first] = pages as [string, ...string[]];
const find = (document: ReturnType<typeof parsePage>, tag: string) =>
  [...elementsIn(document)].find((element) => element.tagName === tag)!;

describe('htmlTree', () => {
  it.each(pages)('writes what a browser would of %s', (page) => {
    expect(writePage(parsePage(page))).toBe(new JSDOM(page).serialize());
  });

  it.each(pages)('finds the elements that a browser finds in %s', (page) => {
    const { document } = new JSDOM(page).window;
    const found = [...elementsIn(parsePage(page))];
    expect(found.map((element) => element.tagName)).toEqual(
      [...document.querySelectorAll('*')].map((element) => element.localName),
    );
    expect(found.map((element) => textOf(element))).toEqual(
      [...document.querySelectorAll('*')].map((element) => element.textContent),
    );
  });

  it('names attributes as they are written', () => {
    const use = find(parsePage(pages[2]!), 'use');
    expect(attributeOf(use, 'xlink:href')).toBe('#a');
    expect(attributeOf(use, 'href')).toBeNull();
    setAttribute(use, 'xlink:href', '#b');
    expect(use.attrs).toHaveLength(1);
  });

  it('tells the title of a page from that of a chart', () => {
    const titles = [...elementsIn(parsePage(pages[2]!))].filter((element) => element.tagName === 'title');
    expect(titles.map((element) => isHtml(element, 'title'))).toEqual([true, false]);
  });

  it('unwraps and writes text, escaped', () => {
    const document = parsePage(first.replace('<p>a', '<p><b>x<i>y</i></b>z</p>'));
    unwrap(find(document, 'b'));
    setText(find(document, 'i'), '<y>');
    expect(writePage(document)).toContain('<p>x<i>&lt;y&gt;</i>z</p>');
  });
});
