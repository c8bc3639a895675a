import { toLondon } from '../calendar/london.ts';
import { monthName } from './formatMonth.ts';

/** `2026-10-31` as `31 October 2026`. */
export function formatDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthName(date)} ${date.slice(0, 4)}`;
}

/**
 * A date as a paper prints it, whole or in part, in words: `18/05/2021` is `18 May 2021`, `06/2018` is `June 2018`,
 * `2012` stays `2012`, and so does anything else.
 */
export function formatPrintedDate(printed: string): string {
  const parts = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(printed.trim());
  if (!parts) return printed;
  const [, day, month, year] = parts;
  const padded = month!.padStart(2, '0');
  if (Number(padded) < 1 || Number(padded) > 12) return printed;
  const name = monthName(`${year}-${padded}-01`);
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An ISO instant in London's time: `2021-09-07T08:30:00Z` is `7 September 2021, 09:30`; as given if it is none. */
export function formatInstant(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const { date, time } = toLondon(at);
  return `${formatDate(date)}, ${time}`;
}
