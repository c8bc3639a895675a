import { daysBetween } from '../../../src/calendar/isoDate.ts';
import { parseDate } from '../../../src/calendar/parseDate.ts';
import type { FieldMeta } from '../../../src/contracts/kit/cell.ts';

/** A fault of one cell: what the cell says in its place, and the rule by which that is found, by the kind of field. */
export interface CellFault {
  fault: string;
  /** The rule for a kind of field; absent where the fault cannot be in one. */
  ruleFor: (meta: FieldMeta) => string | undefined;
  /** What is written in place of a text; null where that text gives nothing to go by. */
  write: (text: string) => string | null;
}

/** The kinds of field that hold days, with the rule for what is none. */
const DAYS: Record<string, string> = {
  date: 'date',
  month: 'month',
  'date and time': 'date_time',
  'date, month or year': 'date',
  'target date in words': 'target_date',
};
/** The kinds of field that hold figures, with the rule for what is none. */
const FIGURES: Record<string, string> = {
  count: 'count',
  number: 'number',
  pounds: 'money',
  'per cent': 'percent',
};
const OTHERS: Record<string, string> = {
  'age in years, -1 unborn': 'age',
  time: 'time',
  'yes or no': 'yes_no',
};

const ofKind =
  (kinds: Record<string, string>, rule?: string) =>
  ({ kind }: FieldMeta) =>
    kinds[kind] && (rule ?? kinds[kind]);
const always = (text: string) => () => text;
const inPlace = (said: string) => (text: string) => (text === '' ? null : said);

export const CELL_FAULTS: readonly CellFault[] = [
  { fault: 'two_digit_year', ruleFor: ofKind(DAYS, 'two_digit_year'), write: withShortYear },
  { fault: 'spreadsheet_day_number', ruleFor: ofKind(DAYS, 'spreadsheet_date'), write: asDayNumber },
  { fault: 'stand_in_9999', ruleFor: ofKind(DAYS, 'sentinel_date'), write: always('31/12/9999') },
  { fault: 'stand_in_1900', ruleFor: ofKind(DAYS, 'sentinel_date'), write: always('01/01/1900') },
  { fault: 'impossible_date', ruleFor: ofKind(DAYS), write: inPlace('31/02/2021') },
  {
    fault: 'identifier_as_number',
    ruleFor: ofKind({ identifier: 'identifier' }),
    write: inPlace('1.23E+12'),
  },
  {
    fault: 'required_blank',
    ruleFor: ({ required }) => (required ? 'required' : undefined),
    write: inPlace(''),
  },
  { fault: 'failed_formula', ruleFor: () => 'spreadsheet_error', write: inPlace('#N/A') },
  { fault: 'unknown_code', ruleFor: ofKind({ code: 'code' }), write: inPlace('No such code') },
  { fault: 'suppressed', ruleFor: ofKind(FIGURES, 'suppressed'), write: inPlace('c') },
  { fault: 'text_in_number', ruleFor: ofKind({ ...FIGURES, ...OTHERS }), write: inPlace('ask the team') },
];

/** The day with which a text begins, `YYYY-MM-DD`; null where it begins with none. */
export const dayIn = (text: string) => {
  const day = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?![\d/])/.exec(text)?.[0];
  return day === undefined ? null : parseDate(day);
};

/** A day, `YYYY-MM-DD`, as people write it. */
export const asWritten = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

function withShortYear(text: string): string | null {
  const day = dayIn(text);
  return day && `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(2, 4)}`;
}

function asDayNumber(text: string): string | null {
  const day = dayIn(text);
  // Before 1928 the number has four digits, and could be a year.
  return day && day >= '1928' ? String(daysBetween('1899-12-30', day)) : null;
}
