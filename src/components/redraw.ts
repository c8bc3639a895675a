import { type PackedFigures, unpackFigures } from '../publication/packFigures.ts';
import type { ChangeRow, ChartNoteRow } from '../publication/tables.ts';
import { REGIONS, type RegionName } from '../regions/index.ts';
import { monthShown, type RegionData } from '../regions/region.ts';
import type { View } from '../view/view.ts';
import { viewWords } from '../words/viewWords.ts';
import { linkResolver } from './linkResolver.ts';
import { siteRoot } from './siteRoot.ts';

/** A file of figures as the site holds it. */
export interface FiguresFile extends PackedFigures {
  asAt: string;
  changes: ChangeRow[];
  notes: ChartNoteRow[];
}

const files = new Map<string, Promise<RegionData>>();

/**
 * Draws every region of the page again for a view, each from its file of figures; gives what they show, in words.
 * `drawn` is called with each.
 */
export async function redraw(
  document: Document,
  view: View,
  drawn: (region: HTMLElement) => void,
): Promise<string> {
  const held = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const all = await Promise.all(held.map(({ dataset }) => dataOf(document, dataset.figures!)));
  const resolve = linkResolver(document, siteRoot());
  let month: string | null = null;
  for (const [at, place] of held.entries()) {
    const data = all[at]!;
    month ??= monthShown(data, view);
    const { region, of } = place.dataset;
    place.replaceChildren(REGIONS[region as RegionName](data, view, document, of));
    for (const link of place.querySelectorAll('a[href]')) resolve(link);
    drawn(place);
  }
  return viewWords(view, month);
}

function dataOf(document: Document, path: string): Promise<RegionData> {
  const address = new URL(path, siteRoot()).href;
  const fetched = files.get(address) ?? fetchFigures(document.defaultView!, address);
  files.set(address, fetched);
  // What could not be fetched is asked for again with the next choice.
  fetched.catch(() => files.delete(address));
  return fetched;
}

async function fetchFigures(window: Window, address: string): Promise<RegionData> {
  const response = await window.fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const file = (await response.json()) as FiguresFile;
  const definitions = file.indicators.map(({ definition }) => definition);
  return {
    definitions,
    figures: unpackFigures(file),
    changes: file.changes,
    notes: file.notes,
    asAt: file.asAt,
  };
}
