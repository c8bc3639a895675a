import { type Child, element } from './element.ts';
import { scrollRegion } from './scrollRegion.ts';

/** A cell: a class that the style sheet colours, and what is printed; null where there is no data. */
export type HeatCell = { className: string; content: readonly Child[] } | null;

export interface HeatLine {
  label: Child;
  /** One per column. */
  cells: readonly HeatCell[];
  /** What stands in the last column. */
  summary: string;
}

/** An order of the rows: the largest or the worst first, by name, or as they stand in the paper. */
export type HeatOrder = 'most' | 'worst' | 'name' | 'printed';

export interface HeatTableOptions {
  /** Says what the map is; no two tables of a page have the same. */
  caption: string;
  rowHeader: string;
  columns: readonly { header: Child; className: string }[];
  /** In the first of the orders; `places`: where each stands in those that are not by name. */
  rows: readonly (HeatLine & { places: Partial<Record<HeatOrder, number>> })[];
  /** The last row, of all the others together. */
  total: HeatLine;
  /** The words over the last column. */
  summaryHeader: string;
  orders: readonly HeatOrder[];
  legend: readonly { className: string; content: readonly Child[] }[];
  /** A class for the table: `months` where columns are months, so that the latest are shown first. */
  className?: string;
}

/**
 * A heat map as a table: rows by columns, the last row and the last column sum it up, and below it stands what the colours
 * mean. The browser adds a switch for the order of the rows, and arrow keys.
 */
export function heatTable(document: Document, options: HeatTableOptions): HTMLElement {
  const { caption, rowHeader, columns, rows, total, summaryHeader, orders, className = '' } = options;
  const line = ({ label, cells, summary }: HeatLine) =>
    element(
      document,
      'tr',
      {},
      element(document, 'th', { scope: 'row' }, label),
      ...cells.map((cell) =>
        cell === null
          ? element(document, 'td', { class: 'gap' })
          : element(document, 'td', { class: classOf(cell) }, ...cell.content),
      ),
      element(document, 'td', { class: 'number change' }, summary),
    );
  const table = element(
    document,
    'table',
    { class: `heat ${className}`.trim(), 'data-heat': orders.join(' ') },
    element(document, 'caption', {}, element(document, 'span', {}, caption)),
    element(
      document,
      'thead',
      {},
      element(
        document,
        'tr',
        {},
        element(document, 'th', { scope: 'col' }, rowHeader),
        ...columns.map(({ header, className }) =>
          element(document, 'th', { scope: 'col', class: className }, header),
        ),
        element(document, 'th', { scope: 'col', class: 'number change' }, summaryHeader),
      ),
    ),
    element(
      document,
      'tbody',
      {},
      ...rows.map((row) => {
        const tr = line(row);
        for (const [key, place] of Object.entries(row.places)) tr.dataset[key] = String(place);
        return tr;
      }),
    ),
    element(document, 'tfoot', {}, line(total)),
  );
  return element(
    document,
    'div',
    { class: className.startsWith('states') ? 'heat-map of-states' : 'heat-map' },
    scrollRegion(document, caption, table),
    heatLegend(document, options.legend),
  );
}

/** A cell that is a link gives it all its room: told by a class, since to look for links in every cell takes a browser long. */
function classOf({ className, content: [first] }: NonNullable<HeatCell>): string {
  const isLink = typeof first === 'object' && first?.nodeName === 'A';
  return ['number', className, isLink ? 'linked' : ''].filter(Boolean).join(' ');
}

/** What the colours of a heat map mean. */
export function heatLegend(document: Document, entries: HeatTableOptions['legend']): HTMLElement {
  return element(
    document,
    'ul',
    { class: 'legend', 'aria-label': 'Colours' },
    ...entries.map(({ className, content }) =>
      element(
        document,
        'li',
        {},
        element(document, 'span', { class: `swatch ${className}`.trim() }),
        ...content,
      ),
    ),
  );
}

/** The entry for cells without data. */
export const BLANK = { className: 'gap', content: ['blank: no data'] } as const;
