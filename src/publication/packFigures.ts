import { Figures } from './figures.ts';
import { type PackedSeries, packSeries, ruleIn, unpackSeries } from './packSeries.ts';
import type { IndicatorDefinition } from './tables.ts';

/** An indicator with its series, as a page fetches it. */
export interface PackedIndicator {
  definition: IndicatorDefinition;
  series: PackedSeries[];
}

/** Some indicators with the series that a page can be filtered to, as it fetches them. */
export interface PackedFigures {
  indicators: PackedIndicator[];
}

/** Packs an indicator whole and by every breakdown. */
export function packIndicator(figures: Figures, definition: IndicatorDefinition): PackedIndicator {
  const { id } = definition;
  const series = figures
    .breakdowns(id)
    .flatMap((breakdown) =>
      figures
        .members(id, breakdown)
        .map((member) => packSeries(figures.series({ indicator: id, breakdown, member }), definition)),
    );
  return { definition, series };
}

/** The figures that were packed; a series is unpacked when it is asked for. */
export function unpackFigures({ indicators }: PackedFigures): Figures {
  return Figures.of(
    indicators.flatMap(({ definition, series }) =>
      series.map((packed) => ({
        key: { indicator: definition.id, breakdown: packed.breakdown, member: packed.member },
        read: () => unpackSeries(definition.id, packed, definition).points,
        ruleIn: (month: string) => ruleIn(packed, month),
      })),
    ),
  );
}
