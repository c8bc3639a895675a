import { formatDate } from '../words/formatDate.ts';
import { behind } from './behind.ts';
import { element } from './element.ts';
import { NARROW_SCREEN } from './narrowScreen.ts';

export interface ChartFigureOptions {
  /** Begins every id in the figure; used once in a page. */
  id: string;
  /** The finding. */
  title: string;
  /** What is drawn: measure, unit, period. */
  subtitle: string;
  asAt: string;
  source: string;
  /** Draws the chart at a width in pixels; `id` is that drawing's own. */
  draw(width: number, id: string): SVGSVGElement;
  /** What the numbered marks of the chart mean, in the order of their numbers. */
  notes?: readonly string[];
  /** Makes the table of the figures behind the chart. */
  table(): HTMLElement;
  /** The CSV file that holds them, relative to the page. */
  download: string;
}

/** What the browser can save; without scripts the buttons are not shown. */
const SAVED = [
  ['csv', 'Save these figures (CSV)'],
  ['svg', 'Save the chart (SVG)'],
  ['png', 'Save the chart (PNG)'],
] as const;

/** Drawn at both widths, since text in a chart that shrinks with the screen cannot be read. */
const WIDE = 720;
const NARROW = 320;

/** Whether charts are shown narrow; null where nothing shows them yet, since a page is drawn for every screen. */
function isShownNarrow(document: Document): boolean | null {
  return document.defaultView?.matchMedia?.(NARROW_SCREEN).matches ?? null;
}

/** A drawing for wide screens and one for narrow ones; on a wide screen the first alone. */
export function bothWidths(document: Document, draw: (width: number) => SVGSVGElement): HTMLElement[] {
  const wide = element(document, 'div', { class: 'chart-wide' }, draw(WIDE));
  if (isShownNarrow(document) === false) return [wide];
  return [wide, element(document, 'div', { class: 'chart-narrow' }, draw(NARROW))];
}

/** A chart with what makes it honest: its finding, what it shows, as-at date, source, the table and the file behind it. */
export function chartFigure(document: Document, options: ChartFigureOptions): HTMLElement {
  const { id, title, subtitle, asAt, source, draw, notes = [], table, download } = options;
  const heading = element(document, 'h3', { id: `${id}-title` }, title);
  return element(
    document,
    'figure',
    { class: 'chart', id },
    element(document, 'figcaption', {}, heading, element(document, 'p', { class: 'about' }, subtitle)),
    ...bothWidths(document, (width) => draw(width, `${id}-${width === WIDE ? 'wide' : 'narrow'}`)),
    notes.length > 0 &&
      element(
        document,
        'ol',
        { class: 'chart-notes', 'aria-label': 'Notes on the chart' },
        ...notes.map((note) => element(document, 'li', {}, note)),
      ),
    element(document, 'p', { class: 'about' }, `As at ${formatDate(asAt)}. Source: ${source}.`),
    behind(document, table, isShownNarrow(document) !== null),
    element(
      document,
      'p',
      { class: 'chart-tools' },
      ...SAVED.map(([kind, words]) =>
        element(document, 'button', { type: 'button', 'data-save': kind }, words),
      ),
    ),
    downloadLine(document, download, 'Download all figures of this kind (CSV)'),
  );
}

/** A line with a link to a published file. */
export function downloadLine(document: Document, href: string, words: string): HTMLElement {
  return element(
    document,
    'p',
    { class: 'download' },
    element(document, 'a', { href, download: href.split('/').at(-1) }, words),
  );
}
