import { tidy } from '../contracts/kit/cell.ts';
import { looseText } from '../contracts/kit/fields.ts';
import type { MeasurePlace } from './placeMeasures.ts';

/**
 * Says which figures a record holds. Places are found by what the columns of their conditions say, all at once: a long
 * table has one column of figures, and what each is stands beside it.
 */
export function measureReader(places: readonly MeasurePlace[]): (cells: readonly string[]) => MeasurePlace[] {
  const lookups = new Map<string, { columns: number[]; found: Map<string, MeasurePlace[]> }>();
  for (const place of places) {
    const columns = [...new Set(place.where.map(({ index }) => index))].sort((a, b) => a - b);
    const lookup = lookups.get(columns.join()) ?? { columns, found: new Map() };
    lookups.set(columns.join(), lookup);
    for (const key of keysOf(place, columns))
      lookup.found.set(key, [...(lookup.found.get(key) ?? []), place]);
  }
  const loose = looseMemory();
  return (cells) =>
    [...lookups.values()].flatMap(({ columns, found }) => {
      const key = columns.map((index) => loose(cells[index] ?? ''));
      return found.get(JSON.stringify(key)) ?? [];
    });
}

/** Every combination of values under which a place is read. Of two conditions on one column both must hold. */
function keysOf({ where }: MeasurePlace, columns: readonly number[]): string[] {
  const combinations = columns.reduce<string[][]>(
    (sofar, column) => {
      const lists = where.filter(({ index }) => index === column).map(({ values }) => values.map(looseText));
      const allowed = [...new Set(lists[0])].filter((value) => lists.every((list) => list.includes(value)));
      return sofar.flatMap((values) => allowed.map((value) => [...values, value]));
    },
    [[]],
  );
  return combinations.map((values) => JSON.stringify(values));
}

/** Makes texts loose for comparison and remembers them: a filter has few values and stands in every record. */
function looseMemory(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const loose = looseText(tidy(text));
    if (known.size < 10_000) known.set(text, loose);
    return loose;
  };
}
