import type { Figures } from '../publication/figures.ts';
import type { LocalityPlaces } from '../publication/localityPlaces.ts';
import type { ChangeRow, ChartNoteRow, IndicatorDefinition } from '../publication/tables.ts';
import type { WeeklyFigure } from '../publication/weeks.ts';
import type { View } from '../view/view.ts';

/** What a region draws from: some indicators and their figures. */
export interface RegionData {
  /** In the order in which they are shown. */
  definitions: readonly IndicatorDefinition[];
  figures: Figures;
  /** What the publication says of its latest whole month, the most telling first, also of other indicators. */
  changes: readonly ChangeRow[];
  /** What the council has noted on charts, also of other indicators. */
  notes: readonly ChartNoteRow[];
  /** The latest weeks that have ended, also of other indicators. */
  weekly: readonly WeeklyFigure[];
  /** Where localities are drawn; null where the council does not say. */
  places: LocalityPlaces | null;
  /** `YYYY-MM-DD`. */
  asAt: string;
}

/**
 * A part of a page that shows what a reader has chosen. It is drawn when the site is built, for the whole service in the
 * latest month, and again by the same function in the browser when another view is chosen. `of`: what it is about, where
 * a page has several of its kind.
 */
export type Region = (data: RegionData, view: View, document: Document, of?: string) => HTMLElement;

/** The month that a view shows: the one chosen, else the latest whole one of any of the indicators; null without figures. */
export function monthShown(data: RegionData, { month }: View): string | null {
  if (month !== null) return month;
  // Each region of a page asks for it, each time that it is drawn.
  const latest = latestMonths.get(data) ?? latestMonth(data);
  latestMonths.set(data, latest);
  return latest;
}

const latestMonths = new WeakMap<RegionData, string | null>();

function latestMonth({ definitions, figures }: RegionData): string | null {
  const latest = definitions.flatMap(
    ({ id }) =>
      figures.series({ indicator: id }).points.findLast(({ provisional }) => !provisional)?.month ?? [],
  );
  return latest.sort().at(-1) ?? null;
}
