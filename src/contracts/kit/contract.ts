import type { z } from 'zod';
import { type Column, type FieldMeta, fieldMeta } from './cell.ts';
import type { ColumnCondition } from './conditions.ts';
import { figureColumns } from './figure.ts';
import type { NamedMeasure } from './measures.ts';
import { fieldsRead, keeps, type RowRule } from './rules.ts';

/** Months as columns: one record holds a value for each of several months. */
export interface MonthColumns {
  /** The clean column that holds the month, by its first day. */
  month: string;
  /** The clean column that holds the value; always a count. */
  value: string;
  /** What stands before the month in a header: `Total` in "Total May 2021". May be missing in a file. */
  prefix: string;
  /** Headers of the column for the last month's month a year before. */
  sameMonthLastYear: readonly string[];
}

/**
 * Figures as columns: one record holds a figure in each of several. Which columns they are, under which conditions and
 * what each means the contract does not say itself but a reference table: see `withMeasures`.
 */
export interface MeasureColumns {
  /** The clean column that says which figure it is, by the id of an indicator. */
  indicator: string;
  /** The clean column that holds the figure; NAME_marker holds what is printed in its place. */
  value: string;
  /** Only records in which these columns say so hold figures that are read. */
  where?: readonly ColumnCondition[];
  /** The columns that are read; absent until the contract is told. */
  named?: readonly NamedMeasure[];
}

/** Figures that a file prints and that its rows can prove or disprove. */
export interface PrintedFigures {
  /** A row that adds up the rows above it. */
  total?: {
    labels: readonly string[];
    /** True where such a table always ends in a total: without one it may have been cut off. */
    expected: boolean;
  };
  /** A column that prints last month's change on the month before (months as columns only). */
  uplift?: readonly string[];
  /** A column that prints that change as a percentage of the month before. */
  upliftPercent?: readonly string[];
  /** Columns that print 100 × numerator ÷ denominator, each a sum of count columns. */
  percentages?: readonly {
    headers: readonly string[];
    numerator: readonly string[];
    denominator: readonly string[];
  }[];
}

/** One extract, one contract: how it is recognised, what its rows hold, and what it replaces. */
export interface Contract {
  id: string;
  /** What people call it. */
  title: string;
  /** What one row of the clean table is. */
  grain: string;
  /**
   * Patterns of the title row above the header, needed only where another contract has the same header.
   * A group named `as_at` is the date that the file was drawn.
   */
  titles?: readonly RegExp[];
  row: z.ZodObject;
  /** What must hold between the fields of a row. */
  rules?: readonly RowRule[];
  months?: MonthColumns;
  measures?: MeasureColumns;
  /**
   * True: it holds other people's figures, to compare with. It says nothing of the date that the council's own data
   * stands for.
   */
  benchmark?: true;
  /** The columns of the clean table that together name a row. */
  unique: readonly string[];
  /**
   * What a later file replaces; which of two is the later `rankFiles` says, by their names and the dates of their rows.
   * - `snapshot`: the whole of an earlier file.
   * - `period`: the slices it covers, a slice being all rows with one value of `slice` (a month, a week).
   * - `window`: every earlier row whose `slice`, a date, lies from its own first date on: lists of the last six
   *   months, where a row that is gone from the later list was withdrawn, and one before it is history.
   * - `keys`: the rows that it holds again, by `unique`; rows that it does not hold stay: lists that children drop
   *   off some time after they close.
   */
  covers: 'snapshot' | 'period' | 'window' | 'keys';
  slice?: string;
  /**
   * How far back the rows of one file go, which says for which months nothing is missing: `now`, the state of one day
   * alone; so many months before the day of delivery; or `all` since records began. With `period` its slices say it.
   */
  reaches?: 'now' | 'all' | number;
  /**
   * With `all`: the date column that says when what a row tells of was over. Rows may leave the list some time after
   * that, while what is still open stays, so that nothing is missing only from the month on of which one is there.
   */
  over?: string;
  /** The date column that is blank while what a row tells of goes on, where `over` does not name it. */
  ended?: string;
  /** With `keys`: the columns by which a later row is known for the same one, where they are not `unique`. */
  sameBy?: readonly string[];
  /** The date column whose latest value says how far the file runs, where no title says it. */
  asAt?: string;
  printed?: PrintedFigures;
  /** Footer notes: a record whose only text begins like one of these is not a row. */
  notes?: readonly RegExp[];
}

/** Completes a contract: its rules become part of its schema. Keeps the type of its rows. */
export function contract<const C extends Contract>(definition: C): C {
  const { id, row } = definition;
  const rules = [...(definition.rules ?? []), ...noTotalAsRow(definition)];
  const unknown = rules
    .flatMap((rule) => [rule.at, ...fieldsRead(rule)])
    .find((name) => !(name in row.shape));
  if (unknown) throw new Error(`contract ${id}: a rule names ${unknown}, which is not a field of it`);
  const checked = rules.reduce(
    (schema, rule) =>
      schema.refine((values) => keeps(rule, values), {
        path: [rule.at],
        message: rule.message,
        params: { rule: rule.rule },
      }),
    row as z.ZodObject,
  );
  return rules.length > 0 ? { ...definition, rules, row: checked } : definition;
}

/**
 * A total is known by its label in the first filled cell. With anything before it, it would be a row of its own and
 * everything above it be counted twice.
 */
function noTotalAsRow({ row, unique, printed }: Contract): RowRule[] {
  // A contract's unique columns need not be fields: a field can fill several.
  const named = unique.filter((name) => {
    const meta = name in row.shape ? fieldMeta.get(row.shape[name] as z.ZodType) : undefined;
    return meta?.columns(name)[0]?.type === 'VARCHAR' && meta.kind !== 'code';
  });
  return (printed?.total ? named : []).map((name) => ({
    test: 'none_of',
    fields: [name],
    words: [...printed!.total!.labels, 'Sub-total', 'Subtotal', 'Sub total'],
    at: name,
    rule: 'total_as_row',
    message: 'adds up other rows and is no row: leave the cells before it blank, or take the row out',
  }));
}

/** A field of a contract by the name of its column. */
export interface NamedField {
  name: string;
  schema: z.ZodType;
  meta: FieldMeta;
}

/** The fields of a contract, in the order in which it names them. */
export function fieldsOf(contract: Contract): readonly NamedField[] {
  const known = fields.get(contract);
  if (known) return known;
  const found = readFields(contract);
  fields.set(contract, found);
  return found;
}

const fields = new WeakMap<Contract, readonly NamedField[]>();

function readFields({ id, row }: Contract): NamedField[] {
  return Object.entries(row.shape).map(([name, schema]) => {
    const meta = fieldMeta.get(schema as z.ZodType);
    if (!meta) throw new Error(`contract ${id}: the field ${name} is not made by a builder of fields.ts`);
    return { name, schema: schema as z.ZodType, meta };
  });
}

/** The columns of the clean table of a contract, without `file_id` and `line`. */
export function columnsOf(definition: Contract): Column[] {
  const columns = fieldsOf(definition).flatMap(({ name, meta }) => meta.columns(name));
  const { months, measures } = definition;
  if (months) columns.push({ name: months.month, type: 'DATE' }, { name: months.value, type: 'INTEGER' });
  if (measures) columns.push({ name: measures.indicator, type: 'VARCHAR' }, ...figureColumns(measures.value));
  return columns;
}
