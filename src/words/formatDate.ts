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

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An ISO instant in London's time: `2021-09-07T08:30:00Z` is `7 September 2021, 09:30`; as given if it is none. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const part = Object.fromEntries(london.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}
