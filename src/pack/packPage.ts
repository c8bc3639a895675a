import { element } from '../components/element.ts';
import type { Publication } from '../publication/tables.ts';
import { formatDate } from '../words/formatDate.ts';
import { periodWords } from '../words/periodWords.ts';
import { drawPack } from './drawPack.ts';
import type { PackPeriod } from './period.ts';

/** What a pack is made with beside its publication. */
export interface PackParts {
  /** The whole style sheet but for the line at the foot of each printed page. */
  style: string;
  document: Document;
  /** The SHA-256 of a text in base 64. */
  digest: (text: string) => string;
}

/**
 * A pack as one HTML file that opens from disk: the same publication gives the same bytes.
 */
export function packPage(
  publication: Publication,
  period: PackPeriod,
  { style, document, digest }: PackParts,
): string {
  const { council, as_at: asAt } = publication.summary;
  const title = `${council}, ${periodWords(period)}`;
  const body = element(document, 'body', {}, drawPack(publication, period, document));
  const sheet = `${style}${footer(`${title}, as at ${formatDate(asAt)}`)}`;
  const head = element(
    document,
    'head',
    {},
    element(document, 'meta', { charset: 'utf-8' }),
    element(document, 'meta', {
      'http-equiv': 'Content-Security-Policy',
      content: policy(sheet, body, digest),
    }),
    element(document, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element(document, 'meta', { name: 'color-scheme', content: 'light dark' }),
    element(document, 'title', {}, title),
    element(document, 'style', {}, sheet),
  );
  return `<!doctype html>\n<html lang="en-GB">\n${head.outerHTML}\n${body.outerHTML}\n</html>\n`;
}

/**
 * Said to the browser, so that it holds whatever the data is: no script runs, nothing is asked for, and of styles only the
 * sheet and the attributes that stand here count, by their hashes.
 */
function policy(sheet: string, body: HTMLElement, digest: PackParts['digest']): string {
  const styled = [...body.querySelectorAll('[style]')].map((each) => each.getAttribute('style')!);
  const hashes = [...new Set(styled)].map((text) => `'sha256-${digest(text)}'`).sort();
  const attributes = hashes.length > 0 ? ["'unsafe-hashes'", ...hashes] : ["'none'"];
  return `default-src 'none'; style-src 'sha256-${digest(sheet)}'; style-src-attr ${attributes.join(' ')}`;
}

/** Whose figures, of when, and the page of how many, at the foot of each page, where a browser knows margin boxes. */
function footer(words: string): string {
  return `
@page {
  @bottom-left { content: ${cssText(words)}; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
`;
}

/** A text in a style sheet; what is no letter, digit, comma or blank is written by its number, so that it can end nothing. */
function cssText(words: string): string {
  const escaped = words.replaceAll(/[^a-zA-Z0-9 ,]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}
