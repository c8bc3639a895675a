import { monthOf } from '../../calendar/isoDate.ts';
import { parseDate } from '../../calendar/parseDate.ts';
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
  cell<string, F>(field, { kind: 'text', columns: one('VARCHAR'), read: (value) => ({ value }) });

/** A whole number of 0 or more; commas between thousands are read. */
export const count = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'count',
    columns: one('INTEGER'),
    adds: true,
    read: (value) => orElse(readCount(value), 'count', 'is not a count: write a whole number of 0 or more'),
  });

/** A number with or without decimals. */
export const number = <const F extends Field>(field: F) =>
  cell<number, F>(field, {
    kind: 'number',
    columns: one('DOUBLE'),
    read: (value) =>
      orElse(readNumber(value), 'number', 'is not a number: write it in digits, such as 1,234.5'),
  });

/** A day: `31/07/2021`, `31 July 2021`, `2021-07-31`. */
export const date = <const F extends Field>(field: F) =>
  cell<string, F>(field, {
    kind: 'date',
    columns: one('DATE'),
    read: (value) => orElse(parseDate(value), 'date', 'is not a date: write it as 31/07/2021'),
  });

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
        : 'is not a category known so far: kept as written, and counted on its own',
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

function findCode(codes: Record<string, readonly string[]>, text: string): string | null {
  const wanted = looseText(text);
  const found = Object.entries(codes).find(([name, spellings]) =>
    [name, ...spellings].some((spelling) => looseText(spelling) === wanted),
  );
  return found ? found[0] : null;
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
