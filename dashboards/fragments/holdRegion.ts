import { regionHolder } from '../../src/components/regionHolder.ts';
import type { IndicatorDefinition, Publication } from '../../src/publication/tables.ts';
import { REGIONS, type RegionName } from '../../src/regions/index.ts';
import { regionData } from '../../src/regions/regionData.ts';
import { WHOLE } from '../../src/view/view.ts';

/** Draws a region of a page for the whole service in the latest month, and holds it so that the browser can redraw it. */
export function holdRegion(
  publication: Publication,
  document: Document,
  { region, figures, definitions, of }: Held,
): HTMLElement {
  const drawn = REGIONS[region](regionData(publication, definitions), WHOLE, document, of);
  return regionHolder(document, { region, figures, of }, drawn);
}

interface Held {
  region: RegionName;
  /** The file of figures, from the root of the site; it holds these indicators in this order. */
  figures: string;
  definitions: readonly IndicatorDefinition[];
  of?: string | undefined;
}
