import { tidy } from '../contracts/kit/cell.ts';
import type { MeasureColumns } from '../contracts/kit/contract.ts';
import { looseText } from '../contracts/kit/fields.ts';
import type { NamedMeasure } from '../contracts/kit/measures.ts';
import type { Place } from './matchHeader.ts';

/** A column that holds a figure, and what other columns must say for a record to hold it. */
export interface MeasurePlace extends Place {
  measure: NamedMeasure;
  where: (Place & { values: readonly string[] })[];
}

/**
 * Finds the columns of a file that the reference table names. One whose conditions speak of a column that the file
 * does not have is not in it: of `children_count` there are many. Of several rows for one indicator the first counts
 * whose columns are all there.
 */
export function placeMeasures(
  { named = [], where = [] }: MeasureColumns,
  places: readonly (Place & { loose: string })[],
): MeasurePlace[] {
  const find = (header: string): Place | null => {
    const found = places.find(({ loose }) => loose === looseText(tidy(header)));
    return found ? { index: found.index, header: found.header } : null;
  };
  const first = new Map<string, MeasurePlace>();
  for (const measure of named) {
    if (first.has(measure.indicator)) continue;
    const place = measure.headers.map(find).find((each) => each !== null);
    const conditions = [...where, ...measure.where].map(({ header, values }) => {
      const at = find(header);
      return at && { ...at, values };
    });
    if (!place || !conditions.every((each) => each !== null)) continue;
    first.set(measure.indicator, { ...place, measure, where: conditions });
  }
  return [...first.values()];
}
