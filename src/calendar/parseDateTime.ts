import { toLondon } from './london.ts';
import { parseDate } from './parseDate.ts';

/** A day and, where it is known, the time of day, by the clocks of London. */
export interface DateTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM`; null where the text gives a day alone. */
  time: string | null;
  /** The clocks went back over this time, so that it came twice that night. */
  twice: boolean;
}

const LOCAL = /^(.+?)[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?( ?[ap]m)?$/i;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:00)$/;

/**
 * `31/07/2021`, `31/07/2021 14:30`, `31 July 2021 2:30 pm`, `2021-07-31T14:30:00` by London's clocks, or
 * `2021-07-31T13:30:00Z`, which is turned to them. Null for anything else, and for a time that London's clocks
 * skipped when they went forward: it cannot have been.
 */
export function parseDateTime(text: string): DateTime | null {
  const instant = INSTANT.exec(text);
  if (instant) {
    const at = parseDate(instant[1]!) ? Date.parse(`${instant[1]}T${instant[2]}:00Z`) : Number.NaN;
    return Number.isNaN(at) ? null : { ...toLondon(at), twice: false };
  }
  const day = parseDate(text);
  if (day) return { date: day, time: null, twice: false };
  const local = LOCAL.exec(text);
  const date = local && parseDate(local[1]!.replace(/,$/, ''));
  const time = local && timeOfDay(Number(local[2]), Number(local[3]), local[5]);
  if (!date || !time || Number(local[4] ?? 0) > 59) return null;
  const asWinter = Date.parse(`${date}T${time}:00Z`);
  // By summer time the instant lies an hour earlier; a time is real where turning it back gives it again.
  const readings = [asWinter, asWinter - HOUR]
    .map(toLondon)
    .filter((read) => read.date === date && read.time === time);
  return readings.length === 0 ? null : { date, time, twice: readings.length > 1 };
}

const HOUR = 3_600_000;

/** `HH:MM` of an hour and minute, with `am` or `pm` or by the 24-hour clock; null where there is no such time. */
export function timeOfDay(hour: number, minute: number, half: string | undefined): string | null {
  const afternoon = half?.trim().toLowerCase() === 'pm';
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half ? (hour % 12) + (afternoon ? 12 : 0) : hour;
  if (hours > 23 || minute > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
