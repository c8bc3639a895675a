import type { Figures, Selection } from '../../publication/figures.ts';
import type { IndicatorDefinition } from '../../publication/tables.ts';
import type { Level } from '../../words/describeLevel.ts';

/** What describeLevel needs of one indicator: its value at a month and its signals there. */
export function level(
  known: Figures,
  selection: Selection,
  month: string,
  noun: { one: string; many: string; unit: IndicatorDefinition['unit'] },
): Level {
  const point = known.point(selection, month);
  return {
    month,
    value: point?.value ?? null,
    ...noun,
    uplift: point?.uplift ?? null,
    upliftOnLastYear: point?.uplift_on_last_year ?? null,
  };
}
