import type { RegionName } from '../regions/index.ts';
import { element } from './element.ts';

/** Where a region stands in a page: what is drawn there, and what the browser needs to draw it again. */
export interface Held {
  region: RegionName;
  /** The file of figures, from the root of the site. */
  figures: string;
  /** A word more that the region understands. */
  of?: string | undefined;
}

/** Holds a region, so that the browser finds it and draws it again in its place. */
export function regionHolder(document: Document, held: Held, drawn: HTMLElement): HTMLElement {
  return element(
    document,
    'div',
    {
      class: 'region',
      'data-region': held.region,
      'data-figures': held.figures,
      'data-of': held.of,
    },
    drawn,
  );
}
