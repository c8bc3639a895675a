import { type FieldMeta, SPREADSHEET_ERROR } from '../../../src/contracts/kit/cell.ts';
import { DOUBTFUL_IDENTIFIER, PROGRAM_NULL } from '../../../src/contracts/kit/fields.ts';
import { literal } from '../../warehouse/sqlText.ts';
import { valueSql } from './rulesSql.ts';

/** How the database reads one field of a row. */
export interface FieldSql {
  /** True where the cell certainly has the values below, without a word to be said of it; else it is looked at again. */
  sure: string;
  /** The values of the field's columns. */
  values: string[];
}

/** A table of texts and what the contract reads them as; joined to the rows under `alias`. */
export interface Lookup {
  alias: string;
  table: string;
  /** The text that is looked up. */
  key: string;
}

/** True for a field in which any word may stand; of every other kind there is a lookup. */
export const holdsWords = ({ form }: FieldMeta) => form === 'text' || form === 'identifier';

/**
 * Reads a cell, `cell` being its tidy text or NULL, by the field's plain form; texts of a form's other spellings, and
 * all texts of fields without a form, by a lookup, which fields of words do without, whose columns are `v0`, `v1` … and which holds no other text.
 */
export function fieldSql(meta: FieldMeta, cell: string, lookup: Lookup): FieldSql {
  const found = `${lookup.alias}.text is not null`;
  const columns = meta.columns('').length;
  const looked = Array.from({ length: columns }, (_, index) => `${lookup.alias}.v${index}`);
  const blank = meta.required ? 'false' : `${cell} is null`;

  switch (meta.form) {
    case 'text':
    case 'identifier':
      return wordsSql(meta, cell);
    case 'count':
    case 'number': {
      const [pattern, type] = meta.form === 'count' ? [PLAIN_COUNT, 'integer'] : [PLAIN_NUMBER, 'double'];
      const plain = `regexp_full_match(${cell}, ${pattern})`;
      return {
        sure: `coalesce(${blank} or ${found} or ${plain}, false)`,
        values: [`case when ${found} then ${looked[0]} when ${plain} then try_cast(${cell} as ${type}) end`],
      };
    }
    case 'moment':
      return momentSql(cell, lookup, blank);
    case null: {
      // A blank is not always NULL: a target that nothing is said of does not go on.
      const none = meta.spread(null);
      const values = looked.map((column, at) =>
        (none[at] ?? null) === null
          ? column
          : `case when ${cell} is null then ${valueSql(none[at]!)} else ${column} end`,
      );
      return { sure: `(${blank} or ${found})`, values };
    }
  }
}

const PLAIN_COUNT = "'[0-9]{1,9}'";
const PLAIN_NUMBER = "'-?[0-9]{1,15}([.][0-9]{1,9})?'";

/** A pattern of the contracts' own, with `i`, as the database reads it. */
const matches = (cell: string, { source }: RegExp) =>
  `regexp_matches(${cell}, ${literal(source.replaceAll('\\/', '/'))}, 'i')`;

/**
 * Any text, or an identifier. Nearly every one is told by its first sign to be neither a marker of no value nor
 * anything of which something is to be said, so that no pattern need be tried; CASE, since of AND and OR the database
 * works out both sides.
 */
function wordsSql({ form, required, nullMarkers = [] }: FieldMeta, cell: string): FieldSql {
  const markers = nullMarkers.map((marker) => marker.toLowerCase());
  const isMarker = markers.length > 0 ? `lower(${cell}) in (${markers.map(literal).join(', ')})` : 'false';
  const isDoubtful = [SPREADSHEET_ERROR, form === 'text' ? PROGRAM_NULL : DOUBTFUL_IDENTIFIER]
    .map((pattern) => matches(cell, pattern))
    .join(' or ');
  const needsLook =
    form === 'text' ? beginsLike(cell, [...markers, ...DOUBTFUL_SIGNS]) : oddIdentifier(cell, markers);
  return {
    sure:
      `case when ${cell} is null then ${!required} when not (${needsLook}) then true ` +
      `when ${isMarker} then ${!required} else not (${isDoubtful}) end`,
    values: [`case when ${needsLook} then case when ${isMarker} then null else ${cell} end else ${cell} end`],
  };
}

/** With what `SPREADSHEET_ERROR` and `PROGRAM_NULL` begin. */
const DOUBTFUL_SIGNS = ['#', 'n', 'u', '(', '<', '\\'];

/** True for text that begins with the same sign as one of these, whatever its case. */
function beginsLike(cell: string, texts: readonly string[]): string {
  const signs = texts.flatMap((text) => [text.charAt(0).toLowerCase(), text.charAt(0).toUpperCase()]);
  const codes = new Set(signs.map((sign) => sign.codePointAt(0)));
  return `ascii(${cell}) in (${[...codes].join(', ')})`;
}

/** Most identifiers begin with a digit, hold neither point, comma nor e, and are no marker: they are what they are. */
const oddIdentifier = (cell: string, markers: readonly string[]) =>
  [
    `not (ascii(${cell}) between 48 and 57)`,
    ...['.', ',', 'e', 'E'].map((sign) => `contains(${cell}, '${sign}')`),
    ...(markers.some((marker) => /^\d/.test(marker)) ? ['true'] : []),
  ].join(' or ');

/** A day of ten characters, looked up, and its time; not in the nights when the clocks change. */
function momentSql(cell: string, { alias }: Lookup, blank: string): FieldSql {
  const time = `substr(${cell}, 12, 5)`;
  const timed = `regexp_full_match(substr(${cell}, 11), '[ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?')`;
  const clocksChange = `(month(${alias}.v0) in (3, 10) and day(${alias}.v0) >= 25 and ${time} < '03')`;
  // Midnight after a day as systems write it, 2021-07-31 00:00, is no time: the day is all that was known.
  const noTime = `(substr(${cell}, 5, 1) = '-' and regexp_full_match(substr(${cell}, 11), '[ T]00:00(:00)?'))`;
  return {
    sure:
      `coalesce(${blank} or (${alias}.text is not null and ` +
      `(length(${cell}) = 10 or (${timed} and not ${clocksChange}))), false)`,
    values: [
      `${alias}.v0`,
      `case when ${alias}.text is null or length(${cell}) = 10 or ${noTime} then null else ${time} end`,
    ],
  };
}

/** What of a cell the lookup of a field is asked for. */
export const lookupKey = (meta: FieldMeta, cell: string) =>
  meta.form === 'moment' ? `left(${cell}, 10)` : cell;
