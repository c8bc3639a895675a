import { isoDate } from './isoDate.ts';

/** A year, or several, as tables of statistics print it. */
export interface Period {
  /** In one spelling: `2024`, `2023-24`, `2014-16` for the three years to 2016, `2013-14 to 2015-16`. */
  period: string;
  /** What stands in brackets after it, in lower case: `prov`, `rev`, `final`, `ot` (outturn). */
  note: string | null;
  /** The last day that it can mean: 31 December; of a year across two, 31 August, when the last of them ends. */
  to: string;
}

/**
 * The period that a text names: `2024`, `2023-24`, `2023/24`, `2023/2024`, `202324`, `2025 (prov)`, `2014-16`,
 * `2013/14-15/16`; null for anything else. Which year is meant (to 31 March, to 31 August …) is not said by such a
 * text and is not guessed: `2024` and `2023-24` stay different periods. Explore education statistics writes six digits
 * only for two years that follow each other, and never a year and a month.
 */
export function parsePeriod(text: string): Period | null {
  const [, years = '', note = null] = /^(.*?)(?:\s*\(([^()]+)\))?$/.exec(text.trim()) ?? [];
  const said = { note: note?.trim().toLowerCase() ?? null };
  const whole = /^\d{4}$/.test(years) ? isoDate(Number(years), 12, 31) : null;
  if (whole) return { period: years, ...said, to: whole };

  const several = /^(\d{4})\/(\d{2})\s*-\s*(\d{2})\/(\d{2})$/.exec(years);
  if (several) {
    const [first, last] = [yearPair(several[1]!, several[2]!), yearPair(several[3]!, several[4]!)];
    if (!first?.follows || !last?.follows || last.from <= first.from) return null;
    return { period: `${first.period} to ${last.period}`, ...said, to: last.to };
  }
  const pair = /^(\d{4})(?:\s*[-–/]\s*(\d{4}|\d{2})|(\d{2}))$/.exec(years);
  const found = pair && yearPair(pair[1]!, pair[2] ?? pair[3]!);
  if (!found || (pair[3] !== undefined && !found.follows)) return null;
  return { period: found.period, ...said, to: found.to };
}

/** No table of this field adds up more years than this. */
const LONGEST = 10;

/** Two years of which each may be cut to its last two digits; null where the second is not soon after the first. */
function yearPair(first: string, second: string) {
  const from = first.length === 2 ? 2000 + Number(first) : Number(first);
  const until = second.length === 2 ? from + ((Number(second) - (from % 100) + 100) % 100) : Number(second);
  const years = until - from;
  const follows = years === 1;
  const to = follows ? isoDate(until, 8, 31) : isoDate(until, 12, 31);
  if (isoDate(from, 1, 1) === null || to === null || years < 1 || years >= LONGEST) return null;
  return { from, follows, to, period: `${from}-${String(until % 100).padStart(2, '0')}` };
}
