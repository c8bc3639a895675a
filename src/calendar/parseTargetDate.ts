import { isoDate, lastDayOfMonth } from './isoDate.ts';
import { MONTH_NAME, monthNumber } from './monthNames.ts';
import { parseDate } from './parseDate.ts';

/** A target as an improvement plan writes it, and what it commits to. */
export interface TargetDate {
  printed: string;
  /** The first day of the span named; null where the text names no date. */
  from: string | null;
  /** The last day on which the target is still met; null where the text names no date. */
  by: string | null;
  /** The text says that the work goes on: "Ongoing …", "April 2021 and ongoing", "Monthly and as required". */
  ongoing: boolean;
}

const DAY = new RegExp(`\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH_NAME}\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}`, 'gi');
const SPAN = new RegExp(
  `\\b(${MONTH_NAME})(?:\\s+(\\d{4}))?\\s*(?:/|-|–|to|or|and)\\s*(${MONTH_NAME})\\s+(\\d{4})\\b`,
  'i',
);
const MONTH = new RegExp(`\\b(${MONTH_NAME})\\s+(\\d{4})\\b`, 'gi');
const ONGOING =
  /\b(?:ongoing|on-going|continuous|continuing|daily|weekly|fortnightly|monthly|quarterly|as required|when required)\b/i;
const NO_DATE = /^(?:tbc|tba|tbd|to be (?:confirmed|agreed|decided)|immediate(?:ly)?|asap)$/i;

const OTHER_DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[/-]\d{4}|\b(?:19|20)\d{2}\b/;

/**
 * Reads `31 May 2021`, `September 2021`, `Oct/Nov 2021`, `April 2021 and ongoing`,
 * `Ongoing with a view to … by June 2022`, `Monthly and as and when required`, `TBC`.
 * A target is met until the last day of what it names: `Oct/Nov 2021` until 30 November 2021.
 * Null where the text names no date and does not say that it goes on or is yet to be set, or where it names
 * several dates that do not form one span: then nobody can say what was promised.
 */
export function parseTargetDate(text: string): TargetDate | null {
  const ongoing = ONGOING.test(text);
  const days = text.match(DAY) ?? [];
  if (days.length > 1) return null;
  if (days.length === 1) {
    const day = parseDate(days[0]!);
    const others = text.replace(days[0]!, '').match(MONTH);
    return day && !others ? { printed: text, from: day, by: day, ongoing } : null;
  }
  const span = SPAN.exec(text);
  const rest = span ? text.replace(span[0], '') : text;
  const months = rest.match(MONTH) ?? [];
  if (span) return months.length === 0 ? spanOf(text, span, ongoing) : null;
  if (months.length > 1) return null;
  if (months.length === 1) {
    const [, name, year] = new RegExp(MONTH.source, 'i').exec(rest)!;
    const from = isoDate(Number(year), monthNumber(name!)!, 1);
    return from ? { printed: text, from, by: lastDayOfMonth(from), ongoing } : null;
  }
  // A date that is written otherwise is there all the same: it must not pass for none.
  if (OTHER_DATE.test(text)) return null;
  return ongoing || NO_DATE.test(text) ? { printed: text, from: null, by: null, ongoing } : null;
}

function spanOf(text: string, span: RegExpExecArray, ongoing: boolean): TargetDate | null {
  const [, first, firstYear, last, lastYear] = span;
  const to = isoDate(Number(lastYear), monthNumber(last!)!, 1);
  const from = isoDate(Number(firstYear ?? lastYear), monthNumber(first!)!, 1);
  if (!from || !to || from > to) return null;
  return { printed: text, from, by: lastDayOfMonth(to), ongoing };
}
