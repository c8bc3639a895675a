import type { Figures, Selection } from './figures.ts';
import type { Point } from './series.ts';
import type { IndicatorDefinition } from './tables.ts';

/** One indicator as it stood in a month. */
export interface IndicatorMonth {
  definition: IndicatorDefinition;
  /** Its months to the one that is shown. */
  points: readonly Point[];
  /** The month that is shown; null where it has no figure. */
  point: Point | null;
}

/** Indicators as they stood in a month, of the part of the service that `select` names. */
export function indicatorMonths(
  figures: Figures,
  definitions: readonly IndicatorDefinition[],
  month: string,
  select: (id: string) => Selection = (indicator) => ({ indicator }),
): IndicatorMonth[] {
  return definitions.map((definition) => {
    const { points } = figures.series(select(definition.id));
    const shown = points.filter((point) => point.month <= month);
    const last = shown.at(-1);
    return { definition, points: shown, point: last?.month === month ? last : null };
  });
}
