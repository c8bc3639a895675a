import { monthOf } from '../../calendar/isoDate.ts';
import { parseDate } from '../../calendar/parseDate.ts';
import { type DateTime, parseDateTime } from '../../calendar/parseDateTime.ts';
import { parseMonth } from '../../calendar/parseMonth.ts';
import { type PartialDate, parsePartialDate } from '../../calendar/parsePartialDate.ts';
import { parseTargetDate, type TargetDate } from '../../calendar/parseTargetDate.ts';
import { type Column, type ColumnType, cell, type Field, type Reading } from './cell.ts';

/** The kinds of field that contracts are written in. Each takes what the contract says and gives a zod schema. */

const one = (type: ColumnType) => (name: string) => [{ name, type }];

const orElse = <T>(value: T | null, rule: string, message: string): Reading<T> =>
  value === null ? { rule, message } : { value };

/** Any text, kept as written but for padding. */
export const text = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'text',
    form: 'text',
    columns: one('VARCHAR'),
    read: (value) => ({ value }),
  });

/** What official tables print in place of a figure that protects somebody, or that they do not have. */
export const SUPPRESSED = /^(?:\[?[czxku]\]?|\[?low\]?|\*|~|:|\.\.)$/i;

/** A whole number of 0 or more; commas between thousands are read. */
export const count = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'count',
    form: 'count',
    columns: one('INTEGER'),
    adds: true,
    read: (value) =>
      SUPPRESSED.test(value)
        ? { rule: 'suppressed', message: 'stands for a figure that was withheld: ask for the figure itself' }
        : orElse(readCount(value), 'count', 'is not a count: write a whole number of 0 or more'),
  });

/** A number with or without decimals. */
export const number = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'number',
    form: 'number',
    columns: one('DOUBLE'),
    read: (value) =>
      orElse(readNumber(value), 'number', 'is not a number: write it in digits, such as 1,234.5'),
  });

/** A day: `31/07/2021`, `31 July 2021`, `2021-07-31`. */
export const date = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'date',
    columns: one('DATE'),
    read: readDate,
  });

/** Days with which systems fill a date that they do not have, as systems and as people write them. */
const SENTINELS = [
  '1900-01-01',
  '1899-12-30',
  '1899-12-31',
  '1753-01-01',
  '9999-12-31',
  '2999-12-31',
  '2099-12-31',
].flatMap((day) => [day, day.split('-').reverse().join('/')]);

function readDate(value: string): Reading<string> {
  const day = parseDate(value);
  if (SENTINELS.some((each) => value.startsWith(each))) {
    return { rule: 'sentinel_date', message: 'stands for no date: leave the cell blank' };
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(value)) {
    return { rule: 'two_digit_year', message: 'has a year of two digits: write it in full, as 31/07/2021' };
  }
  if (/^[1-9]\d{4}(?:\.\d+)?$/.test(value)) {
    const message = "is a spreadsheet's number for a day: format the column as a date and export it again";
    return { rule: 'spreadsheet_date', message };
  }
  return orElse(day, 'date', 'is not a date: write it as 31/07/2021');
}

/** A month: `May 2021`, `05/2021`, or any day of it; held by its first day. */
export const month = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'month',
    columns: one('DATE'),
    read: (value) => {
      const day = parseDate(value);
      return orElse(
        parseMonth(value) ?? (day && monthOf(day)),
        'month',
        'is not a month: write it as May 2021',
      );
    },
  });

/** A date known to the day, the month or the year; fills NAME as printed, and NAME_from and NAME_to. */
export const partialDate = <const F extends Field>(field: F) =>
  cell<PartialDate, F>(field, {
    kind: 'date, month or year',
    columns: (name): Column[] => [
      { name, type: 'VARCHAR' },
      { name: `${name}_from`, type: 'DATE' },
      { name: `${name}_to`, type: 'DATE' },
    ],
    spread: (value) => [value?.printed ?? null, value?.from ?? null, value?.to ?? null],
    read: (value) =>
      orElse(
        parsePartialDate(value),
        'date',
        'is not a date, month or year: write it as 18/05/2021, 05/2021 or 2021',
      ),
  });

/** A target as plans write it; fills NAME_date as printed, NAME_from, NAME_by and NAME_ongoing. */
export const targetDate = <const F extends Field>(field: F) =>
  cell<TargetDate, F>(field, {
    kind: 'target date in words',
    columns: (name): Column[] => [
      { name: `${name}_date`, type: 'VARCHAR' },
      { name: `${name}_from`, type: 'DATE' },
      { name: `${name}_by`, type: 'DATE' },
      { name: `${name}_ongoing`, type: 'BOOLEAN' },
    ],
    spread: (value) => [
      value?.printed ?? null,
      value?.from ?? null,
      value?.by ?? null,
      value?.ongoing ?? false,
    ],
    read: (value) =>
      orElse(
        parseTargetDate(value),
        'target_date',
        'names no target that can be read: write it as 31 May 2021, September 2021, Oct/Nov 2021, or Ongoing',
      ),
  });

/** A day with its time by London's clocks; fills NAME (the day) and NAME_time (`14:30`; NULL where only a day is given). */
export const dateTime = <const F extends Field>(field: F) =>
  cell<DateTime, F>(field, {
    kind: 'date and time',
    form: 'moment',
    columns: (name): Column[] => [
      { name, type: 'DATE' },
      { name: `${name}_time`, type: 'VARCHAR' },
    ],
    spread: (value) => [value?.date ?? null, value?.time ?? null],
    read: (value) =>
      orElse(
        parseDateTime(value),
        'date_time',
        'is not a date and time, or one that the clocks skipped: write it as 31/07/2021 14:30',
      ),
    warn: ({ twice }) =>
      twice
        ? {
            rule: 'time_twice',
            message: 'came twice, as the clocks went back that night: which of the two is not known',
          }
        : null,
  });

/** A time of day, `14:00`. */
export const time = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'time',
    columns: one('VARCHAR'),
    read: (value) => orElse(readTime(value), 'time', 'is not a time: write it as 14:00'),
  });

/** One of a fixed list. Keys are the values kept; each lists the spellings that mean it. */
export const code = <const F extends Field & { codes: Record<string, readonly string[]> }>(field: F) =>
  cell<string, F>(field, {
    kind: 'code',
    columns: one('VARCHAR'),
    read: (value) =>
      orElse(
        findCode(field.codes, value),
        'code',
        `is not in the list: write one of ${Object.keys(field.codes).join(', ')}`,
      ),
  });

/** A category from a list that may grow: a known spelling is given its usual name, another is kept and warned of. */
export const category = <const F extends Field & { known: Record<string, readonly string[]> }>(field: F) =>
  cell<string, F>(field, {
    kind: 'category',
    columns: one('VARCHAR'),
    read: (value) => ({ value: findCode(field.known, value) ?? value }),
    warn: (value) =>
      Object.hasOwn(field.known, value)
        ? null
        : {
            rule: 'category',
            message: 'is not a category known so far: kept as written, and counted on its own',
          },
  });

/**
 * What names a child, worker or case: text, kept to the letter, leading zeros included. What a spreadsheet has made
 * of a long one (`1.23E+12`, `123456.0`) names nobody any more and is set aside.
 */
export const identifier = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'identifier',
    form: 'identifier',
    columns: one('VARCHAR'),
    read: (value) =>
      /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(value) || /^\d+\.0+$/.test(value)
        ? {
            rule: 'identifier',
            message:
              'is a number that a spreadsheet made of an identifier: export it again with the column as text',
          }
        : { value },
  });

const YES = { true: ['yes', 'y', 'true', 't', '1'], false: ['no', 'n', 'false', 'f', '0'] };

/** Yes or no in any of its spellings; held as true or false. */
export const yesNo = <const F extends Field>(field: F) =>
  cell<boolean, F>(field, {
    kind: 'yes or no',
    columns: one('BOOLEAN'),
    read: (value) => {
      const found = findCode(YES, value);
      return orElse(
        found === null ? null : found === 'true',
        'yes_no',
        'is neither yes nor no: write Yes or No',
      );
    },
  });

/** An age in completed years, -1 for a child not born yet; parts of a year are left off, as at any birthday. */
export const age = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'age in years, -1 unborn',
    columns: one('INTEGER'),
    read: (value) =>
      orElse(readAge(value), 'age', 'is not an age: write completed years, or -1 for an unborn child'),
  });

function readAge(value: string): number | null {
  if (/^(?:[-−–]1|unborn)$/i.test(value)) return -1;
  return /^(?:\d{1,2}|1[01]\d)(?:\.\d+)?$/.test(value) ? Math.floor(Number(value)) : null;
}

/** An amount of money in pounds: `£1,234.50`, `(200)` or `-200` for less than nothing. */
export const money = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'pounds',
    form: 'number',
    columns: one('DOUBLE'),
    adds: true,
    read: (value) =>
      orElse(
        readNumber(value.replace(/^([(−–-]?)\s*£\s*/, '$1')),
        'money',
        'is not an amount: write it as £1,234.50',
      ),
  });

/** A percentage, with or without its sign: `39%` and `39` are 39. */
export const percent = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'per cent',
    form: 'number',
    columns: one('DOUBLE'),
    read: (value) =>
      orElse(readNumber(value.replace(/\s*%$/, '')), 'percent', 'is not a percentage: write it as 39 or 39%'),
  });

function readCount(text: string): number | null {
  const digits = /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : null;
  return value;
}

/** A signed number as tables print it: `+2`, `-1`, `−1`, `1,234.5`, `(3)` for −3; null for anything else. */
export function readNumber(text: string): number | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const plain = (bracketed ? `-${bracketed[1]}` : text).replace(/^[−–]/, '-');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?$/.test(plain)) return null;
  return Number(plain.replaceAll(',', ''));
}

function readTime(text: string): string | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

type Codes = Record<string, readonly string[]>;

/** The names of a list by every spelling, made once: a list is asked for each cell of a column. */
const spellings = new WeakMap<Codes, Map<string, string>>();

function findCode(codes: Codes, text: string): string | null {
  let names = spellings.get(codes);
  if (!names) {
    const entries = Object.entries(codes).flatMap(([name, others]) =>
      [name, ...others].map((spelling) => [looseText(spelling), name] as const),
    );
    // Of a spelling that stands twice, the first name counts.
    names = new Map(entries.reverse());
    spellings.set(codes, names);
  }
  const known = names.get(text);
  if (known !== undefined) return known;
  const whole = looseText(text);
  // Annex A letters its codes, "a) Male", "p1) 5D": the letter is a place in a list, kept or left out.
  const found = names.get(whole) ?? names.get(whole.replace(/^[a-z]{1,2}\d?\)\s*/, '')) ?? null;
  // As the file writes it, so that the next cell of that text needs no making loose.
  if (found !== null) names.set(text, found);
  return found;
}

/** Text for comparing names: lower case, every dash and apostrophe plain, single spaces. */
export function looseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
