import { addMonths, type Day } from '../../src/calendar/day.ts';
import { byChild, type Council, dayIn, type PlainRow, textIn } from './council.ts';
import { perCouncil } from './perCouncil.ts';

/** Something that begins and ends, such as a plan. */
export interface Period {
  child: string;
  from: Day;
  /** From which day it is open no more; null while it is open. */
  to: Day | null;
  /** The row that tells it. */
  row: PlainRow;
}

/** Where rows of a list say when something began and ended; whether a child has only one of them at a time. */
interface Columns {
  from: string;
  to: string;
  oneAtATime: boolean;
}

/**
 * What rows of a list that children drop off tell. What nobody ended is open until the day after the last list that
 * holds it, once two lists have come without it; and of a child that has one at a time none is open when the next begins.
 */
export function periodsOf(
  council: Council,
  rows: readonly PlainRow[],
  { from, to, oneAtATime }: Columns,
): Period[] {
  return [...byChild(rows)].flatMap(([child, ofChild]) => {
    const begins = ofChild.map((row) => dayIn(row, from)!);
    return ofChild.map((row): Period => {
      const began = dayIn(row, from)!;
      const lastListed = lastLists(council).get(textIn(row, 'file_id')!);
      const ends = oneAtATime ? begins.filter((day) => day > began) : [];
      const ended = dayIn(row, to) ?? (lastListed === undefined ? null : lastListed + 1);
      if (ended !== null) ends.push(ended);
      return { child, from: began, to: ends.length === 0 ? null : Math.min(...ends), row };
    });
  });
}

/** The last day of which a file speaks, of files that two or more of the same extract have followed. */
const lastLists = perCouncil((council: Council): ReadonlyMap<string, Day> => {
  const extracts = new Map(
    council.rows('ledger.files').map((file) => [textIn(file, 'file_id')!, textIn(file, 'extract')]),
  );
  const lists = council.rows('ledger.deliveries').map((row) => {
    const file = textIn(row, 'file_id')!;
    return { file, extract: extracts.get(file), until: dayIn(row, 'until')! };
  });
  return new Map(
    lists
      .filter(({ extract, until }) => {
        const later = lists.filter((other) => other.extract === extract && other.until > until);
        return later.length >= 2;
      })
      .map(({ file, until }) => [file, until]),
  );
});

/** Whether what began on one day and ended on another, or has not ended, is open at the end of a day. */
export const isOpen = (from: Day, to: Day | null, day: Day) => from <= day && (to === null || to > day);

/** How long something has gone on by the end of a day. */
export function durationBand(from: Day, day: Day): string {
  const lasted = (months: number) => addMonths(from, months) <= day;
  if (lasted(24)) return '2 years or more';
  if (lasted(12)) return '1 to 2 years';
  if (lasted(6)) return '6 months to 1 year';
  return lasted(3) ? '3 to 6 months' : 'Under 3 months';
}
