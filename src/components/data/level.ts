import type { IndicatorDefinition } from '../../publication/tables.ts';
import type { Level } from '../../words/describeLevel.ts';
import type { Facts, Selection } from './facts.ts';

/** What describeLevel needs of one indicator: its value at a month and its signals there. */
export function level(
  known: Facts,
  selection: Selection,
  month: string,
  noun: { one: string; many: string; unit: IndicatorDefinition['unit'] },
): Level {
  const signal = known.signal(selection, month);
  return {
    month,
    value: known.value(selection, month),
    ...noun,
    uplift: signal?.uplift ?? null,
    upliftOnLastYear: signal?.uplift_on_last_year ?? null,
  };
}
