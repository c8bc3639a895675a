import { element } from '../components/element.ts';
import type { Publication } from '../publication/tables.ts';
import { formatDate } from '../words/formatDate.ts';
import { periodWords } from '../words/periodWords.ts';
import { drawPack } from './drawPack.ts';
import type { PackPeriod } from './period.ts';

/** Said to the browser, so that it holds whatever the data is: no script runs, and nothing is asked for. */
const NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A pack as one HTML file that opens from disk: the same publication gives the same bytes.
 * @param style the whole style sheet; the line at the foot of each printed page is added to it
 */
export function packPage(
  publication: Publication,
  period: PackPeriod,
  { style, document }: { style: string; document: Document },
): string {
  const { council, as_at: asAt } = publication.summary;
  const title = `${council}, ${periodWords(period)}`;
  const head = element(
    document,
    'head',
    {},
    element(document, 'meta', { charset: 'utf-8' }),
    element(document, 'meta', { 'http-equiv': 'Content-Security-Policy', content: NOTHING_ELSE }),
    element(document, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element(document, 'meta', { name: 'color-scheme', content: 'light dark' }),
    element(document, 'title', {}, title),
    element(document, 'style', {}, `${style}${footer(`${title}, as at ${formatDate(asAt)}`)}`),
  );
  const body = element(document, 'body', {}, drawPack(publication, period, document));
  return `<!doctype html>\n<html lang="en-GB">\n${head.outerHTML}\n${body.outerHTML}\n</html>\n`;
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
