import { POLICY, policyFor } from './contentPolicy.ts';
import {
  attributeOf,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  hasClass,
  insertAfter,
  isElement,
  isHtml,
  parsePage,
  removeAttribute,
  removeNode,
  setAttribute,
  setText,
  textOf,
  unwrap,
  writePage,
} from './htmlTree.ts';
import { fileAddress, pageAddress } from './localAddress.ts';
import { siteTitle } from './siteTitle.ts';

type Publish = (path: string) => string | null;

/**
 * Corrects what Framework writes around every page, which no option changes: the language, a viewport that forbids
 * zooming, headings wrapped in links to themselves, links that open another window, file times that differ between
 * builds. A page without code of its own loses Framework's 50 kB client, and with it its only inline script.
 * Does for the fragments what Framework does for prose: their addresses become relative, the files that they link to are
 * published by `publish` (see `fileAddress`), and a page without a heading in its prose is titled by its first one.
 * Says in the page itself what a browser may let it do (see `contentPolicy`), so that it holds on any web server.
 * `page` is the page's path in the site, such as `legal.html`. The same input gives the same bytes.
 */
export function finishHtml(html: string, page: string, publish: Publish = () => null): string {
  const document = parsePage(html);
  const elements = [...elementsIn(document)];
  for (const element of elements) {
    if (isHtml(element, 'html')) setAttribute(element, 'lang', 'en-GB');
    if (element.tagName === 'meta') finishMeta(element);
    relate(element, page, publish);
    keepInTheWindow(element);
    if (element.tagName === 'a' && hasClass(element, 'observablehq-header-anchor')) unlinkHeading(element);
  }
  markCurrentPage(elements, page);
  trimScripts(elements);
  nameByHeading(elements);
  sayPolicy(document, elements);
  return writePage(document);
}

function finishMeta(meta: HtmlElement): void {
  const name = attributeOf(meta, 'name');
  if (name === 'viewport') setAttribute(meta, 'content', 'width=device-width, initial-scale=1');
  if (name === 'generator') removeNode(meta);
}

function unlinkHeading(link: HtmlElement): void {
  const heading = link.parentNode;
  unwrap(link);
  if (heading && isElement(heading)) removeAttribute(heading, 'tabindex');
}

function relate(element: HtmlElement, page: string, publish: Publish): void {
  const link = element.tagName === 'a' ? attributeOf(element, 'href') : null;
  const source = attributeOf(element, 'src');
  if (link !== null) {
    const file = attributeOf(element, 'download') !== null;
    setAttribute(element, 'href', file ? fileAddress(link, page, publish) : pageAddress(link, page));
  } else if (source !== null) setAttribute(element, 'src', fileAddress(source, page, publish));
}

/** Whoever follows a link elsewhere stays in the window, and the other site is not told from where. */
function keepInTheWindow(element: HtmlElement): void {
  if (element.tagName !== 'a') return;
  if (attributeOf(element, 'target') === '_blank') removeAttribute(element, 'target');
  const elsewhere = /^https?:/i.test(attributeOf(element, 'href') ?? '');
  if (elsewhere && attributeOf(element, 'rel') === null) setAttribute(element, 'rel', 'noopener noreferrer');
}

/** The header is drawn once for all pages, so that here is the first place to know which of its links is this page. */
function markCurrentPage(elements: HtmlElement[], page: string): void {
  const header = elements.find((element) => attributeOf(element, 'id') === 'observablehq-header');
  if (!header) return;
  const here = new URL(page, 'http://site/').pathname;
  for (const link of elementsIn(header)) {
    const href = link.tagName === 'a' ? attributeOf(link, 'href') : null;
    if (href === null || href.startsWith('#') || !URL.canParse(href, `http://site/${page}`)) continue;
    const target = new URL(href, `http://site/${page}`);
    const path = target.pathname.endsWith('/') ? `${target.pathname}index.html` : target.pathname;
    if (target.host === 'site' && path === here) setAttribute(link, 'aria-current', 'page');
  }
}

function trimScripts(elements: HtmlElement[]): void {
  const modules = elements.filter(
    (element) =>
      element.tagName === 'script' &&
      inHead(element) &&
      attributeOf(element, 'type') === 'module' &&
      attributeOf(element, 'src') === null,
  );
  for (const script of modules) {
    const code = textOf(script);
    setText(script, code.replaceAll(/,"lastModified":\d+(?:\.\d+)?/g, ''));
    if (!/^\s*import "[^"]*\/_observablehq\/client\.[^"]*";\s*$/.test(code)) continue;
    removeNode(script);
    for (const link of elements) if (preloadsClient(link)) removeNode(link);
  }
}

function inHead({ parentNode }: HtmlElement): boolean {
  return parentNode !== null && parentNode.nodeName === 'head';
}

function preloadsClient(element: HtmlElement): boolean {
  return (
    element.tagName === 'link' &&
    attributeOf(element, 'rel') === 'modulepreload' &&
    (attributeOf(element, 'href') ?? '').includes('/_observablehq/')
  );
}

/** Before all that it is to hold for, once everything else stands. */
function sayPolicy(document: HtmlDocument, elements: HtmlElement[]): void {
  const content = policyFor(document);
  const metas = elements.filter((element) => isHtml(element, 'meta'));
  const said = metas.find((meta) => attributeOf(meta, 'http-equiv') === POLICY);
  const charset = metas.find((meta) => attributeOf(meta, 'charset') !== null);
  if (said) setAttribute(said, 'content', content);
  else if (charset) insertAfter(charset, 'meta', { 'http-equiv': POLICY, content });
}

/** Framework looks for a title in the prose alone. */
function nameByHeading(elements: HtmlElement[]): void {
  const title = elements.find((element) => isHtml(element, 'title'));
  const first = elements.find((element) => isHtml(element, 'h1'));
  const heading = first ? textOf(first).replaceAll(/\s+/g, ' ').trim() : '';
  if (title && heading && heading !== siteTitle && textOf(title) === siteTitle)
    setText(title, `${heading} | ${siteTitle}`);
}
