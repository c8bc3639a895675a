import { Figures } from '../../src/publication/figures.ts';
import type { Point } from '../../src/publication/series.ts';
import type { ChangeRow, ChartNoteRow, IndicatorDefinition } from '../../src/publication/tables.ts';
import type { RegionData } from '../../src/regions/region.ts';

/** An indicator, a share of which a lower one is better unless said otherwise. */
export const madeDefinition = (
  id: string,
  parts: Partial<IndicatorDefinition> = {},
): IndicatorDefinition => ({
  id,
  title: `Title of ${id}`,
  question: `What of ${id}?`,
  family: 'front_door',
  unit: 'percent',
  better: 'lower',
  kind: 'flow',
  numerator: 'some',
  denominator: 'all',
  basis: 'local',
  breakdowns: ['team', 'source'],
  benchmark: null,
  caveats: null,
  areas: [],
  spine: true,
  weekly: false,
  looks_back: 0,
  population: '0-17',
  reads: ['referrals', 'contacts'],
  ...parts,
});

/** What a region draws from, of series by indicator, breakdown and member. */
export function madeRegion(
  definitions: readonly IndicatorDefinition[],
  series: readonly [indicator: string, breakdown: string, member: string, points: readonly Point[]][],
  changes: readonly ChangeRow[] = [],
  notes: readonly ChartNoteRow[] = [],
): RegionData {
  const figures = Figures.of(
    series.map(([indicator, breakdown, member, points]) => ({
      key: { indicator, breakdown, member },
      read: () => points,
    })),
  );
  return { definitions, figures, changes, notes, weekly: [], places: null, asAt: '2026-10-31' };
}
