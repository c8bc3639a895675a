import { findMonthIn, findSpans, isYear, type Span } from '../../src/calendar/findSpans.ts';
import { type Version, versionIn } from './versionIn.ts';

/** What the name of a file, and of the folders that it lies in, say of it. */
export interface PathSays {
  /** The period in its own name. */
  named: Span | null;
  /** The day or period of the nearest folder that has one, or a second, later date in its own name. */
  delivered: Span | null;
  version: Version;
  /** The path without dates and versions: files of which it is the same are deliveries of one list. */
  stem: string;
}

/** The last day that a path says, of the period or of the delivery; null where it says none. */
export function dayOfPath(name: string, sheet: string | null): string | null {
  const { named, delivered } = pathSays(name, sheet);
  const days = [named, delivered].flatMap((span) => span?.to ?? []);
  return days.sort().at(-1) ?? null;
}

/** Reads a path below the inbox, with `/`; the name of a workbook's sheet stands for its last part. */
export function pathSays(name: string, sheet: string | null): PathSays {
  const whole = `${name.replace(/\.[a-z]{2,7}$/i, '')}${sheet === null ? '' : `/${sheet}`}`;
  const { version, rest } = versionIn(whole.normalize('NFKC').toLowerCase());
  const parts = rest.replace(FOLDERS_OF_A_DAY, (_, ...dates: string[]) =>
    dates.slice(0, 3).filter(Boolean).join('-'),
  );
  let year: Span | null = null;
  const dated = parts.split('/').map((part) => {
    const found = findSpans(part.trim());
    const month = year && found.spans.length === 0 ? findMonthIn(part, year) : null;
    year = found.spans.find(isYear) ?? year;
    return month ? { spans: [month.span], rest: month.rest } : found;
  });

  const own = sheet === null ? -1 : -2;
  const inName = dated
    .slice(own)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => (a.to < b.to ? -1 : 1));
  const folder = dated
    .slice(0, own)
    .flatMap(({ spans }) => spans)
    .at(-1);
  return {
    named: inName[0] ?? null,
    delivered: inName[1] ? inName.at(-1)! : (folder ?? null),
    version,
    stem: dated
      .map(({ rest: left }) => plain(left))
      .filter((part) => part !== '')
      .join('/'),
  };
}

/** A folder for the year, in it one for the month, and perhaps in that one for the day. */
const FOLDERS_OF_A_DAY = /(?<![^/])((?:19|20)\d{2})\/(\d{2})(?:\/(\d{2}))?(?=\/)/g;

/** Words that only lead up to a date. */
const LEADING = /(?<!\p{L})(?:delivered|delivery|received|sent|for|of|to|on|as at)(?!\p{L})/gu;

const plain = (text: string) =>
  text
    .replace(LEADING, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
