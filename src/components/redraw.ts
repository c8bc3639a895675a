import { addMonths } from '../calendar/isoDate.ts';
import type { LocalityPlaces } from '../publication/localityPlaces.ts';
import { type PackedFigures, unpackFigures } from '../publication/packFigures.ts';
import { type PackedWeeks, unpackWeeks } from '../publication/packWeeks.ts';
import type { ChangeRow, ChartNoteRow } from '../publication/tables.ts';
import { REGIONS, type RegionName } from '../regions/index.ts';
import { monthShown, type RegionData } from '../regions/region.ts';
import type { View } from '../view/view.ts';
import { viewWords } from '../words/viewWords.ts';
import type { Redrawn } from './filters.ts';
import { idle } from './idle.ts';
import { linkResolver } from './linkResolver.ts';
import { siteRoot } from './siteRoot.ts';
import { viewFirst } from './viewFirst.ts';

/** A file of figures as the site holds it. */
export interface FiguresFile extends PackedFigures {
  asAt: string;
  changes: ChangeRow[];
  notes: ChartNoteRow[];
  /** Of a page of weeks. */
  weeks?: PackedWeeks;
  /** Of a page with localities. */
  places?: LocalityPlaces | null;
}

const files = new Map<string, Promise<RegionData>>();

/**
 * Fetches the figures of every region of the page, and draws each for nothing while the browser has nothing else to do, so
 * that what a view needs is at hand, and the code warm, when one is chosen.
 */
export async function prepare(document: Document, view: View): Promise<void> {
  for (const { dataset } of regionsOf(document)) {
    const data = await dataOf(document, dataset.figures!);
    // Of another month than the latest, what changed is worked out here.
    const shown = monthShown(data, view);
    const months = shown === null ? [null] : [shown, addMonths(shown, -1)];
    for (const month of months) {
      await idle(document.defaultView!);
      REGIONS[dataset.region as RegionName](data, { ...view, month }, document, dataset.of);
    }
  }
}

/**
 * Draws every region of the page again for a view, each from its file of figures, those in view first; gives what they show,
 * in words. `drawn` is called with each before it is put in its place, since a change to what stands in a page takes a browser
 * longer; `placed` once it is there; `isWanted` says no once another view is asked for.
 */
export async function redraw(
  document: Document,
  view: View,
  {
    drawn,
    placed,
    isWanted,
  }: {
    drawn(part: ParentNode, place: HTMLElement): void;
    placed(place: HTMLElement): void;
    isWanted(): boolean;
  },
): Promise<Redrawn> {
  const held = regionsOf(document);
  const all = await Promise.all(held.map(({ dataset }) => dataOf(document, dataset.figures!)));
  const months = all.map((data) => monthShown(data, view));
  const words = viewWords(view, months.find((month) => month !== null) ?? null);
  if (!isWanted()) return { words, whole: Promise.resolve() };
  const resolve = linkResolver(document, siteRoot());
  const draw = (place: HTMLElement) => {
    const { region, of } = place.dataset;
    const open = [...place.querySelectorAll('details[open]')].map((each) => each.closest('figure')?.id);
    const part = REGIONS[region as RegionName](all[held.indexOf(place)]!, view, document, of);
    for (const link of part.querySelectorAll('a[href]')) resolve(link);
    for (const each of part.querySelectorAll('details'))
      each.open = open.includes(each.closest('figure')?.id);
    drawn(part, place);
    place.replaceChildren(part);
    placed(place);
  };
  return { words, whole: viewFirst(document.defaultView!, held, draw, isWanted) };
}

const regionsOf = (document: Document) => [...document.querySelectorAll<HTMLElement>('[data-region]')];

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
    places: file.places ?? null,
    asAt: file.asAt,
    weekly: file.weeks ? unpackWeeks(file.weeks) : [],
  };
}
