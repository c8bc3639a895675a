import { PART_KINDS } from '../view/view.ts';
import { Figures } from './figures.ts';
import { type PackedSeries, packSeries, unpackSeries } from './packSeries.ts';
import type { IndicatorDefinition } from './tables.ts';

/** Some indicators with the series that a page can be filtered to, as it fetches them. */
export interface PackedFigures {
  indicators: { definition: IndicatorDefinition; series: PackedSeries[] }[];
}

/**
 * Packs the whole of each indicator and its parts by team, head of service and locality; `more` names further breakdowns,
 * as `referrals:source`.
 */
export function packFigures(
  figures: Figures,
  definitions: readonly IndicatorDefinition[],
  more: readonly string[] = [],
): PackedFigures {
  const asked = (id: string) => more.filter((of) => of.startsWith(`${id}:`)).map((of) => of.split(':')[1]!);
  return {
    indicators: definitions.map((definition) => ({
      definition,
      series: [...new Set(['all', ...Object.keys(PART_KINDS), ...asked(definition.id)])].flatMap(
        (breakdown) =>
          figures
            .members(definition.id, breakdown)
            .map((member) =>
              packSeries(figures.series({ indicator: definition.id, breakdown, member }), definition),
            ),
      ),
    })),
  };
}

/** The figures that were packed; a series is unpacked when it is asked for. */
export function unpackFigures({ indicators }: PackedFigures): Figures {
  return Figures.of(
    indicators.flatMap(({ definition, series }) =>
      series.map((packed) => ({
        key: { indicator: definition.id, breakdown: packed.breakdown, member: packed.member },
        read: () => unpackSeries(definition.id, packed, definition).points,
      })),
    ),
  );
}
