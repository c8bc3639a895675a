import { createHash } from 'node:crypto';
import { attributeOf, elementsIn, type HtmlDocument, type HtmlElement, isHtml, textOf } from './htmlTree.ts';

/** The name of the header that a page gives itself. */
export const POLICY = 'Content-Security-Policy';

/** What a page holds that a policy must allow by name, once each. */
interface Inline {
  scripts: Set<string>;
  styles: Set<string>;
  attributes: Set<string>;
}

/**
 * What a browser lets a page do: to run, show and ask for what comes from the site itself, pictures written into a page
 * apart, and nothing else. What stands in the page itself, a script, a style or a style attribute as Plot writes it, is
 * allowed by its hash alone.
 */
export function contentPolicy({ scripts, styles, attributes }: Inline): string {
  const direct = attributes.size > 0 ? ["'unsafe-hashes'", ...hashes(attributes)] : ["'none'"];
  return [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...hashes(scripts)],
    ['style-src', "'self'", ...hashes(styles)],
    ['style-src-attr', ...direct],
    ['img-src', "'self'", 'data:'],
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** The policy of a page as it stands. */
export function policyFor(document: HtmlDocument): string {
  const inline: Inline = { scripts: new Set(), styles: new Set(), attributes: new Set() };
  for (const element of elementsIn(document)) {
    if (isScript(element)) inline.scripts.add(textOf(element));
    if (element.tagName === 'style') inline.styles.add(textOf(element));
    const style = attributeOf(element, 'style');
    if (style !== null) inline.attributes.add(style);
  }
  return contentPolicy(inline);
}

/** The policy that a page says of itself, as it is written; null of one that says none. */
export function policyIn(html: string): string | null {
  const [, content] = new RegExp(`<meta http-equiv="${POLICY}" content="([^"]*)">`).exec(html) ?? [];
  return content ?? null;
}

const isScript = (element: HtmlElement) =>
  isHtml(element, 'script') &&
  attributeOf(element, 'src') === null &&
  !/json/i.test(attributeOf(element, 'type') ?? '');

const hashes = (texts: ReadonlySet<string>) => [...texts].map(hashOf).sort();

/** A text that stands on two hundred pages is hashed once. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

/** The policy of a page that has nothing inline. */
export const PLAIN_POLICY = contentPolicy({ scripts: new Set(), styles: new Set(), attributes: new Set() });
