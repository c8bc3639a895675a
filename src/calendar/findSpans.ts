import { daysBetween, isoDate, lastDayOfMonth } from './isoDate.ts';
import { MONTH_NAME, monthNumber } from './monthNames.ts';

/** The first and the last day that a date in a name can mean: of a day both the same, of a month its ends. */
export interface Span {
  from: string;
  to: string;
}

const YEAR = '((?:19|20)\\d{2})';
const GAP = '[-_. ]';
const LATER = '(?!\\d)';
/** Not the `2` of `oc2`. */
const pattern = (text: string) => new RegExp(`(?<![\\da-z])${text}`, 'gi');
const afterAnything = (text: string) => new RegExp(`(?<!\\d)${text}`, 'gi');

type Reader = (groups: string[]) => Span | null;

/** How people write dates in the names of files and folders, the longest first; two-digit years are never read. */
const WAYS: readonly [RegExp, Reader][] = [
  [
    afterAnything(`${YEAR}(${GAP}?)(\\d{2})\\2(\\d{2})(?:[-_. T]?\\d{4}(?:\\d{2})?)?${LATER}`),
    ([year, , month, day]) => dayOf(year, month, day),
  ],
  [
    pattern(`(\\d{1,2})(${GAP})(\\d{1,2})\\2${YEAR}${LATER}`),
    ([day, , month, year]) => dayOf(year, month, day),
  ],
  [afterAnything(`(\\d{2})(\\d{2})${YEAR}${LATER}`), ([day, month, year]) => dayOf(year, month, day)],
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)?${GAP}*(${MONTH_NAME})${GAP}*${YEAR}${LATER}`),
    ([day, month, year]) => dayOf(year, String(monthNumber(month!)), day),
  ],
  [pattern(`(${MONTH_NAME})${GAP}*${YEAR}${LATER}`), ([month, year]) => monthIn(year, monthNumber(month!))],
  [
    afterAnything(`${YEAR}${GAP}*(${MONTH_NAME})(?![a-z])`),
    ([year, month]) => monthIn(year, monthNumber(month!)),
  ],
  [
    afterAnything(`${YEAR}${GAP}?(\\d{2})${LATER}`),
    ([year, next]) => monthIn(year, Number(next)) ?? years(year, next),
  ],
  [afterAnything(`${YEAR}[-_. –]${YEAR}${LATER}`), ([year, next]) => years(year, next)],
  [pattern(`(\\d{1,2})${GAP}${YEAR}${LATER}`), ([month, year]) => monthIn(year, Number(month))],
  [afterAnything(`${YEAR}${LATER}`), ([year]) => ({ from: `${year}-01-01`, to: `${year}-12-31` })],
];

/** Between two dates: from the one to the other. */
const UNTIL = /^[-_. ]*(?:to|until|–)[-_. ]*$/i;

/**
 * The dates in a name, in their order, and what is left of it: `2026-10`, `20261105`, `5 Nov 2026`, `Oct 2026`,
 * `2017-18`, `201718`, `2018`. Of `2011-12`, which can be a month or a year across two, the month is taken: both read
 * so keep their order. A year across two may end with any of its last months, as in `parsePeriod`.
 */
export function findSpans(name: string): { spans: Span[]; rest: string } {
  let rest = name;
  const found: (Span & { at: number; end: number })[] = [];
  for (const [way, read] of WAYS) {
    rest = rest.replace(way, (text: string, ...groups: unknown[]) => {
      const at = groups.find((group) => typeof group === 'number') as number;
      const span = read(groups.slice(0, groups.indexOf(at)) as string[]);
      if (!span) return text;
      found.push({ ...span, at, end: at + text.length });
      return '|'.repeat(text.length);
    });
  }
  found.sort((a, b) => a.at - b.at);
  const spans: Span[] = [];
  for (const [index, { from, to, at }] of found.entries()) {
    const before = found[index - 1];
    const last = spans.at(-1);
    const between = before ? rest.slice(before.end, at) : '';
    const joins =
      UNTIL.test(between) || (/^[-_]$/.test(between) && last && isYear(last) && isYear({ from, to }));
    if (last && joins && last.from <= from) last.to = to;
    else spans.push({ from, to });
  }
  return { spans, rest: rest.replaceAll('|', ' ') };
}

/** The month that a name gives without its year, `10 October`, in the year of this span; and what is left of it. */
export function findMonthIn(name: string, { from, to }: Span): { span: Span; rest: string } | null {
  const word = pattern(`(?:\\d{1,2}${GAP}*)?(${MONTH_NAME})(?![a-z])`).exec(name);
  const month = word && monthNumber(word[1]!);
  // A year across two is the one from April to March, by which councils count.
  const span = month && monthIn((month < 4 ? to : from).slice(0, 4), month);
  return span ? { span, rest: name.replace(word[0], ' ') } : null;
}

/** True of a span as long as a year. */
export const isYear = ({ from, to }: Span) => daysBetween(from, to) > 360;

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Span | null {
  const date = isoDate(Number(year), Number(month), Number(day));
  return date ? { from: date, to: date } : null;
}

function monthIn(year: string | undefined, month: number | null): Span | null {
  const from = month === null ? null : isoDate(Number(year), month, 1);
  return from ? { from, to: lastDayOfMonth(from) } : null;
}

function years(first: string | undefined, second: string | undefined): Span | null {
  const next = Number(first) + 1;
  const follows = Number(second) === next || (second?.length === 2 && Number(second) === next % 100);
  return follows ? { from: `${first}-04-01`, to: `${next}-08-31` } : null;
}
