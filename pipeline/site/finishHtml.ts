import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Corrects what Framework writes around every page, which no option changes: the language, a viewport that forbids
 * zooming, headings wrapped in links to themselves, links that open another window, file times that differ between
 * builds. A page without code of its own loses Framework's 50 kB client, and with it its only inline script.
 * `page` is the page's path in the site, such as `legal.html`. The same input gives the same bytes.
 */
export function finishHtml(html: string, page: string): string {
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  document.documentElement.setAttribute('lang', 'en-GB');
  document
    .querySelector('meta[name="viewport"]')
    ?.setAttribute('content', 'width=device-width, initial-scale=1');
  document.querySelector('meta[name="generator"]')?.remove();
  unlinkHeadings(document);
  keepLinksInTheWindow(document);
  markCurrentPage(document, page);
  trimScripts(document);
  const finished = dom.serialize();
  dom.window.close();
  return finished;
}

function unlinkHeadings(document: Document): void {
  for (const link of document.querySelectorAll('a.observablehq-header-anchor')) {
    const heading = link.parentElement;
    link.replaceWith(...link.childNodes);
    heading?.removeAttribute('tabindex');
  }
}

function keepLinksInTheWindow(document: Document): void {
  for (const link of document.querySelectorAll('a[target="_blank"]')) link.removeAttribute('target');
}

/** The header is drawn once for all pages, so that here is the first place to know which of its links is this page. */
function markCurrentPage(document: Document, page: string): void {
  const here = new URL(page, 'http://site/').pathname;
  for (const link of document.querySelectorAll('#observablehq-header a[href]')) {
    const href = link.getAttribute('href')!;
    if (href.startsWith('#') || !URL.canParse(href, `http://site/${page}`)) continue;
    const target = new URL(href, `http://site/${page}`);
    const path = target.pathname.endsWith('/') ? `${target.pathname}index.html` : target.pathname;
    if (target.host === 'site' && path === here) link.setAttribute('aria-current', 'page');
  }
}

function trimScripts(document: Document): void {
  for (const script of document.querySelectorAll('head > script[type="module"]:not([src])')) {
    const code = script.textContent ?? '';
    script.textContent = code.replaceAll(/,"lastModified":\d+(?:\.\d+)?/g, '');
    if (/^\s*import "[^"]*\/_observablehq\/client\.[^"]*";\s*$/.test(code)) {
      script.remove();
      for (const link of document.querySelectorAll('link[rel="modulepreload"][href*="/_observablehq/"]')) {
        link.remove();
      }
    }
  }
}
