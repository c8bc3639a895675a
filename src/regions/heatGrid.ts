import { addMonths } from '../calendar/isoDate.ts';
import { type HeatStateName, heatStateOf, isJudged, isOfConcern } from '../charts/heatStates.ts';
import type { Child } from '../components/element.ts';
import type { HeatCell, HeatLine } from '../components/heatTable.ts';
import { stateCell } from '../components/stateCell.ts';
import type { Point } from '../publication/series.ts';
import type { IndicatorDefinition } from '../publication/tables.ts';
import { type Part, selectionOf, type View, viewQuery } from '../view/view.ts';
import type { RegionData } from './region.ts';

/** Which figure a cell shows. */
export interface HeatPlace {
  definition: IndicatorDefinition;
  /** Null for the whole service. */
  part: Part | null;
  month: string;
}

/** A line of a heat map by state, and what it adds up to. */
export interface StateLine extends HeatLine {
  name: string;
  points: readonly (Point | null)[];
  /** Of each cell; null where there is no data. */
  states: readonly (HeatStateName | null)[];
  /** How many cells are of concern … */
  ofConcern: number;
  /** … of those of which something can be said. */
  judged: number;
}

/** Of the months of a map by month, so many. */
const MONTHS = 24;

/** The figures of some places side by side; each cell leads to its chart. */
export function stateLine(
  data: RegionData,
  { colour }: View,
  document: Document,
  { name, label, places }: { name: string; label: Child; places: readonly HeatPlace[] },
): StateLine {
  const points = places.map((place) => pointAt(data, place));
  const states = points.map((point) =>
    point === null || point.value === null ? null : heatStateOf(point, colour),
  );
  const cells = places.map((place, at): HeatCell => {
    const { unit } = place.definition;
    const state = states[at] ?? null;
    return state && stateCell(document, points[at] ?? null, { unit, state, href: chartOf(place) });
  });
  const ofConcern = states.filter(isOfConcern).length;
  const judged = states.filter(isJudged).length;
  const summary = judged === 0 ? '' : `${ofConcern} of ${judged}`;
  return { name, label, cells, summary, points, states, ofConcern, judged };
}

/** How many cells of each column are of concern, as the last line of a map whose rows do not add up. */
export function countLine(label: string, lines: readonly StateLine[]): HeatLine {
  const columns = lines[0]?.states ?? [];
  const cells = columns.map((_, at): HeatCell => {
    const states = lines.map((line) => line.states[at] ?? null);
    return states.some(isJudged)
      ? { className: '', content: [String(states.filter(isOfConcern).length)] }
      : null;
  });
  return { label, cells, summary: '' };
}

/** Those with most of concern first, by a column before all others where one is named; equals stay as they are. */
export function worstFirst(lines: readonly StateLine[], column?: number): StateLine[] {
  const at = (line: StateLine) => Number(column !== undefined && isOfConcern(line.states.at(column) ?? null));
  return [...lines].sort((a, b) => at(b) - at(a) || b.ofConcern - a.ofConcern);
}

/** The months to the one shown, from the first in which any of the series has a figure. */
export function monthsTo(
  data: RegionData,
  month: string,
  series: readonly Omit<HeatPlace, 'month'>[],
): string[] {
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(month, at - MONTHS + 1));
  const first = months.findIndex((each) =>
    series.some((place) => (pointAt(data, { ...place, month: each })?.value ?? null) !== null),
  );
  return first < 0 ? [] : months.slice(first);
}

/** The address of the chart that shows a place. */
export const chartOf = ({ definition: { id }, part, month }: HeatPlace) =>
  `/indicators/${id}${viewQuery({ month, part })}`;

const pointAt = ({ figures }: RegionData, { definition: { id }, part, month }: HeatPlace) =>
  figures.point(selectionOf(id, { month, part }), month);
