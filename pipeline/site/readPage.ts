import { JSDOM, VirtualConsole } from 'jsdom';

export interface PageReading {
  ids: ReadonlySet<string>;
  /** `link`: followed when a reader chooses to; `load`: fetched, or sent to, by the page itself. */
  references: { address: string; how: 'link' | 'load'; element: string }[];
  scripts: string[];
  styles: string[];
  /** What is wrong with the page by itself: `what: do this`. */
  faults: string[];
}

const loading = ['src', 'data', 'poster', 'action', 'formaction', 'background', 'ping', 'manifest'];
const linking = new Set(['a', 'area']);
const painting = /^(?:style|fill|stroke|filter|clip-path|mask|cursor|marker(?:-\w+)?)$/;
const unfilled = /\b(?:undefined|NaN|Infinity|Invalid Date)\b|\[object \w+\]/;
const unfilledGeometry = /undefined|NaN|Infinity/;
const geometry = new Set(
  'd x y x1 x2 y1 y2 cx cy r rx ry dx dy width height points transform viewBox offset'.split(' '),
);
/** Text quoted from a file may hold any word. */
const verbatim = 'code, pre, samp, kbd, script, style, template, [data-verbatim]';

/** Parses a page as a browser does and lists what the audit needs to know of it. */
export function readPage(html: string): PageReading & { base: string | null } {
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const reading = {
    ids: new Set<string>(),
    references: [] as PageReading['references'],
    scripts: [] as string[],
    styles: [...document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
    faults: [] as string[],
    base: document.querySelector('base[href]')?.getAttribute('href') ?? null,
  };
  for (const element of document.querySelectorAll('*')) readElement(element, reading);
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (!/json/i.test(script.getAttribute('type') ?? '')) reading.scripts.push(script.textContent ?? '');
  }
  readText(document, reading.faults);
  if (!document.title.trim())
    reading.faults.push('has no title: start the page with a heading or give it a title');
  dom.window.close();
  return reading;
}

function readElement(element: Element, page: PageReading & { ids: Set<string> }): void {
  const tag = element.localName;
  if (element.id) page.ids.add(element.id);
  if (tag === 'script' && element.closest('body')) {
    page.faults.push('has a script in its body: a fragment may hold no script, escape its text');
  }
  if (element.classList.contains('observablehq--error')) {
    page.faults.push(`has a code block that does not parse: correct it: ${clip(element.textContent)}`);
  }
  for (const { name, value } of element.attributes) {
    const lower = name.toLowerCase();
    if (lower.startsWith('on')) {
      page.faults.push(`has ${name} on <${tag}>: attach the listener in src/components/page.ts`);
    } else if (lower === 'href' || lower === 'xlink:href') {
      page.references.push({ address: value, how: linking.has(tag) ? 'link' : 'load', element: tag });
    } else if (lower === 'srcset' || lower === 'imagesrcset') {
      for (const part of value.split(',')) {
        page.references.push({ address: part.trim().split(/\s+/)[0]!, how: 'load', element: tag });
      }
    } else if (loading.includes(lower) && (lower !== 'data' || tag === 'object')) {
      page.references.push({ address: value, how: 'load', element: tag });
    } else if (painting.test(lower) && /url\(/i.test(value)) {
      page.styles.push(`a{${lower === 'style' ? value : `fill:${value}`}}`);
    }
    const pattern = geometry.has(name) ? unfilledGeometry : unfilled;
    if (pattern.test(value) && !element.closest(verbatim)) {
      page.faults.push(`shows ${name}="${clip(value)}" on <${tag}>: give it a value or leave it out`);
    }
  }
}

function readText(document: Document, faults: string[]): void {
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    if (!unfilled.test(text) || walker.currentNode.parentElement?.closest(verbatim)) continue;
    faults.push(`shows "${clip(text)}": write absent values in words, or quote a file's own text in <samp>`);
  }
}

function clip(text: string | null): string {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
