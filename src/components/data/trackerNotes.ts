import type { PublicationTables } from '../../publication/tables.ts';
import { formatLongMonth } from '../../words/formatMonth.ts';

/** What the care tracker notes beside its figures: `Received, June 2021: including 2 to be issued`. */
export function trackerNotes({ care_tracker }: PublicationTables): string[] {
  return care_tracker.flatMap(({ tracker, month, note }) =>
    note === null ? [] : [`${tracker}, ${formatLongMonth(month)}: ${note}`],
  );
}
