import { z } from 'zod';

/** A DuckDB type that a contract's column can have. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'DATE' | 'BOOLEAN';
export type ColumnValue = string | number | boolean | null;

/** A column of the clean table that a field fills. */
export interface Column {
  name: string;
  type: ColumnType;
}

/**
 * What a cell looks like where it can be read set by set, in the database, without a list of its values: any text, an
 * identifier, a whole number or one with decimals in plain digits, a day with or without its time.
 */
export type PlainForm = 'text' | 'identifier' | 'count' | 'number' | 'moment';

/** What a contract says of one field, beside its zod schema. */
export interface Field {
  /** The header as the extract prints it; empty where it leaves the column's header blank. */
  header: string;
  /** Other spellings of the header. Case, spaces, line breaks and the kind of apostrophe never matter. */
  aliases?: readonly string[];
  /** True: the column must be there and no cell of it may be blank. */
  required?: boolean;
  /** True: the column must be there, for the extract is known by it, though cells of it may be blank. */
  mustBeThere?: boolean;
  /** True: the values of the column can be added up to a total that a file may print. */
  adds?: boolean;
  /** True: files without the column are usual, and nothing is said of it. */
  mayBeMissing?: boolean;
  /** Cell texts that mean "no value", beside the blank cell. */
  nullMarkers?: readonly string[];
  /** What the field holds, in words. */
  about?: string;
  /** A value as the file would print it. */
  example?: string;
}

/** How a field's value becomes columns, and what it warns of; kept beside the schema in `fieldMeta`. */
export interface FieldMeta extends Field {
  /** The kind of value in words, for the documentation and for messages. */
  kind: string;
  /** The columns that the value fills, for a field of this name. */
  columns: (name: string) => Column[];
  /** The values of those columns, in the same order. */
  spread: (value: unknown) => ColumnValue[];
  adds: boolean;
  form: PlainForm | null;
  /** A warning on a value that is kept as it is; null where there is nothing to say. */
  warn: (value: unknown) => Warning | null;
}

/** The contract of each field, by its schema. */
export const fieldMeta = z.registry<FieldMeta>();

/** What is worth a second look in a value that is kept: the rule that says so, and why. */
export interface Warning {
  rule: string;
  message: string;
}

/** Why a cell has no value that can be used, and what to do. */
export interface Fault {
  rule: string;
  message: string;
}

/** What reading one cell gives: its value, or why it has none. */
export type Reading<T> = { value: T } | Fault;

/** The schema of a field: text in; out its value, null only where the field is not required. */
export type CellSchema<T, F extends Field> = z.ZodType<F extends { required: true } ? T : T | null, string>;

interface Kind<T> {
  kind: string;
  read: (text: string) => Reading<T>;
  columns: (name: string) => Column[];
  spread?: (value: T | null) => ColumnValue[];
  adds?: boolean;
  form?: PlainForm;
  warn?: (value: T) => Warning | null;
}

/**
 * What a spreadsheet shows in place of a value: a formula that failed (`#N/A`, `#REF!`), one that was never worked out,
 * a column too narrow for it (`########`). It is set aside whatever the field holds, text too.
 */
export const SPREADSHEET_ERROR = /^#(?:N\/A|[A-Z][A-Z0-9/ _]*[!?]|##+)$/i;

const REQUIRED: Fault = { rule: 'required', message: 'is blank: it must have a value' };
const FAILED_FORMULA: Fault = {
  rule: 'spreadsheet_error',
  message:
    'is what a spreadsheet shows where a formula failed or a column is too narrow: correct it there and export it again',
};

/** Makes a field's schema from how its kind of value is read and stored. */
export function cell<T, const F extends Field>(field: F, kind: Kind<T>): CellSchema<T, F> {
  const nullMarkers = (field.nullMarkers ?? []).map((marker) => marker.toLowerCase());
  const schema = z.string().transform((raw, context) => {
    const text = tidy(raw);
    const blank = text === '' || nullMarkers.includes(text.toLowerCase());
    if (blank && !field.required) return null;
    const reading = blank ? REQUIRED : SPREADSHEET_ERROR.test(text) ? FAILED_FORMULA : kind.read(text);
    if ('value' in reading) return reading.value;
    context.issues.push({
      code: 'custom',
      input: raw,
      message: reading.message,
      params: { rule: reading.rule },
    });
    return z.NEVER;
  });
  schema.register(fieldMeta, {
    ...field,
    kind: kind.kind,
    columns: kind.columns,
    spread: (value) => (kind.spread ? kind.spread(value as T | null) : [value as ColumnValue]),
    adds: field.adds ?? kind.adds ?? false,
    form: kind.form ?? null,
    warn: (value) => (value === null || !kind.warn ? null : kind.warn(value as T)),
  });
  return schema as unknown as CellSchema<T, F>;
}

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Marks that nobody sees: zero-width spaces and the marks of writing direction that copying from web pages adds. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * A cell's text without padding: what nobody sees taken out, Unicode composed, every kind of space made plain, runs of
 * spaces made one.
 */
export function tidy(raw: string): string {
  // Nearly every cell is plain already, and finding that out costs a tenth of making it so.
  if (PLAIN.test(raw)) return raw;
  return raw.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
