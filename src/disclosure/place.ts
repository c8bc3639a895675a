import type { IndicatorRow } from '../publication/tables.ts';

/** Where a figure of an indicator stands. */
export type Place = Pick<IndicatorRow, 'month' | 'breakdown' | 'member'>;

/** A place as a key. */
export const placeOf = ({ month, breakdown, member }: Place) => JSON.stringify([month, breakdown, member]);

const known = new Map<string, Place>();

/** The place of a key. */
export function parsed(place: string): Place {
  const found = known.get(place);
  if (found) return found;
  const [month, breakdown, member] = JSON.parse(place) as [string, string, string];
  const made = { month, breakdown, member };
  known.set(place, made);
  return made;
}
