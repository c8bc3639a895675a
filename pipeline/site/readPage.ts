import {
  attributeOf,
  type HtmlElement,
  type HtmlParent,
  hasClass,
  isElement,
  isHtml,
  nameOf,
  parsePage,
  textIn,
  textOf,
} from './htmlTree.ts';

export interface PageReading {
  ids: ReadonlySet<string>;
  /** `link`: followed when a reader chooses to; `load`: fetched, or sent to, by the page itself. */
  references: { address: string; how: 'link' | 'load'; element: string }[];
  scripts: string[];
  styles: string[];
  /** What is wrong with the page by itself: `what: do this`. */
  faults: string[];
}

type Reading = PageReading & { ids: Set<string>; base: string | null; title: string | null };

/** What an element stands in. */
interface Place {
  body: boolean;
  verbatim: boolean;
}

const loading = ['src', 'data', 'poster', 'action', 'formaction', 'background', 'ping', 'manifest'];
const linking = new Set(['a', 'area']);
const painting = /^(?:style|fill|stroke|filter|clip-path|mask|cursor|marker(?:-\w+)?)$/;
/** A chart's own clip paths and markers: part of the page, and many. */
const ownPaint = /^url\((["']?)#[^"'()\\]*\1\)$/;
const unfilled = /\b(?:undefined|NaN|Infinity|Invalid Date)\b|\[object \w+\]/;
const unfilledGeometry = /undefined|NaN|Infinity/;
const geometry = new Set(
  'd x y x1 x2 y1 y2 cx cy r rx ry dx dy width height points transform viewBox offset'.split(' '),
);
/** Text quoted from a file may hold any word. */
const verbatim = new Set('code pre samp kbd script style template'.split(' '));

/** Parses a page as a browser does and lists what the audit needs to know of it; the page itself is let go. */
export function readPage(html: string): PageReading & { base: string | null } {
  const document = parsePage(html);
  const reading: Reading = {
    ids: new Set(),
    references: [],
    scripts: [],
    styles: [],
    faults: [],
    base: null,
    title: null,
  };
  readInside(document, { body: false, verbatim: false }, reading);
  if (!reading.title?.trim())
    reading.faults.push('has no title: start the page with a heading or give it a title');
  const { title: _, ...read } = reading;
  return read;
}

function readInside(parent: HtmlParent, place: Place, page: Reading): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) {
      const inside = {
        body: place.body || isHtml(node, 'body'),
        verbatim: place.verbatim || isVerbatim(node),
      };
      readElement(node, inside, page);
      readInside(node, inside, page);
    } else if (place.body && !place.verbatim && unfilled.test(textIn(node))) {
      const text = clip(textIn(node));
      page.faults.push(`shows "${text}": write absent values in words, or quote a file's own text in <samp>`);
    }
  }
}

function isVerbatim(element: HtmlElement): boolean {
  return verbatim.has(element.tagName) || attributeOf(element, 'data-verbatim') !== null;
}

function readElement(element: HtmlElement, place: Place, page: Reading): void {
  const tag = element.tagName;
  const id = attributeOf(element, 'id');
  if (id) page.ids.add(id);
  if (tag === 'style') page.styles.push(textOf(element));
  if (tag === 'base') page.base ??= attributeOf(element, 'href');
  if (isHtml(element, 'title')) page.title ??= textOf(element);
  if (tag === 'script') readScript(element, place, page);
  if (hasClass(element, 'observablehq--error')) {
    page.faults.push(`has a code block that does not parse: correct it: ${clip(textOf(element))}`);
  }
  for (const attribute of element.attrs) {
    const { value } = attribute;
    const name = nameOf(attribute);
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
    } else if (painting.test(lower) && /url\(/i.test(value) && !ownPaint.test(value)) {
      page.styles.push(`a{${lower === 'style' ? value : `fill:${value}`}}`);
    }
    const pattern = geometry.has(name) ? unfilledGeometry : unfilled;
    if (!place.verbatim && pattern.test(value)) {
      page.faults.push(`shows ${name}="${clip(value)}" on <${tag}>: give it a value or leave it out`);
    }
  }
}

function readScript(script: HtmlElement, { body }: Place, page: Reading): void {
  if (body) page.faults.push('has a script in its body: a fragment may hold no script, escape its text');
  if (attributeOf(script, 'src') !== null || /json/i.test(attributeOf(script, 'type') ?? '')) return;
  page.scripts.push(textOf(script));
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
