import type { ArrivalRow } from '../publication/tables.ts';
import { capitalise, countOf } from './countOf.ts';
import { formatDate } from './formatDate.ts';
import { joinWords } from './joinWords.ts';

/** How often an extract comes: `every month`, `every quarter`, `every year`, `every 2 months`; null where none is awaited. */
export function rhythmWords(months: number | null): string | null {
  if (months === null) return null;
  const known: Record<number, string> = { 1: 'every month', 3: 'every quarter', 12: 'every year' };
  return known[months] ?? `every ${months} months`;
}

/** `to 30 November 2026, by 3 December 2026`, and where that has passed `late: to …`; `not awaited`; `never came`. */
export function awaitedWords({ every_months, runs_to, awaited_to, due, is_late }: ArrivalRow): string {
  if (every_months === null) return 'not awaited';
  if (runs_to === null) return 'never came';
  if (awaited_to === null || due === null) return 'none soon';
  const said = `to ${formatDate(awaited_to)}, by ${formatDate(due)}`;
  return is_late ? `late: ${said}` : said;
}

/** `39 of 45 extracts that are awaited have arrived, 2 are late and 4 never came`. */
export function arrivalsFinding(rows: readonly ArrivalRow[]): string {
  const awaited = rows.filter(({ every_months }) => every_months !== null);
  if (awaited.length === 0) return 'Nobody has said when extracts are awaited';
  const late = awaited.filter(({ is_late }) => is_late).length;
  const never = awaited.filter(({ runs_to }) => runs_to === null).length;
  if (late + never === 0) return capitalise(`${countOf(awaited.length, 'extract')} awaited, none late`);
  const arrived = awaited.length - late - never;
  return joinWords([
    `${arrived} of ${countOf(awaited.length, 'extract')} that are awaited ${arrived === 1 ? 'has' : 'have'} arrived`,
    ...(late > 0 ? [`${late} ${late === 1 ? 'is' : 'are'} late`] : []),
    ...(never > 0 ? [`${never} never came`] : []),
  ]);
}
