import { ALERT_KINDS, type Alert } from '../alerts/alert.ts';
import { alertHeading, alertLines, thingsIn } from './alertWords.ts';
import { formatDate } from './formatDate.ts';

/** How many lines a part of a digest has. */
const MOST_LINES = 10;

/** All that somebody is told at once, before it has the shape of a channel. */
export interface Digest {
  title: string;
  /** Whose figures these are and for which day. */
  about: string;
  parts: { heading: string; lines: string[] }[];
  closing: string;
}

/** What is new, in one message; where that is much, the beginning of each part. */
export function digestOf(alerts: readonly Alert[], council: string, asAt: string | null): Digest {
  const parts = ALERT_KINDS.flatMap((kind) => {
    const lines = alertLines(alerts.filter((alert) => alert.kind === kind));
    if (lines.length === 0) return [];
    const more = lines.length - MOST_LINES;
    const shown = more > 1 ? [...lines.slice(0, MOST_LINES), `And ${more} more.`] : lines;
    return [{ heading: alertHeading(kind), lines: shown }];
  });
  return {
    title: `Sightline: ${thingsIn(alerts)} to know`,
    about: asAt === null ? council : `${council}, as at ${formatDate(asAt)}`,
    parts,
    closing:
      'Each is told once, and again where it ends and comes again. Small numbers are not told here: the site has them.',
  };
}

/** What shows that a channel works. */
export function testDigest(council: string): Digest {
  return {
    title: 'Sightline: a test message',
    about: council,
    parts: [
      { heading: 'This channel works', lines: ['Somebody asked for this message; nothing has happened.'] },
    ],
    closing: 'What is told is set in alerts.csv, in the folder of reference tables.',
  };
}
