import { placesOf } from '../publication/localityPlaces.ts';
import type { IndicatorDefinition, Publication } from '../publication/tables.ts';
import { latestWeeks } from '../publication/weeks.ts';
import type { RegionData } from './region.ts';

/** What regions draw from where the whole publication is at hand: when the site is built, and for a pack. */
export function regionData(
  { figures, tables, summary }: Publication,
  definitions: readonly IndicatorDefinition[],
): RegionData {
  return {
    definitions,
    figures,
    changes: tables.changes,
    notes: tables.chart_notes,
    weekly: latestWeeks(tables.weekly),
    places: placesOf(tables.localities),
    asAt: summary.as_at,
  };
}
