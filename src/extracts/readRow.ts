import type { z } from 'zod';
import { type ColumnValue, fieldMeta, tidy } from '../contracts/kit/cell.ts';
import { columnsOf, fieldsOf } from '../contracts/kit/contract.ts';
import { figuresAcross } from './figuresAcross.ts';
import type { Problem } from './fileCheck.ts';
import type { Layout } from './matchHeader.ts';
import { addable, type Counts } from './reconcile.ts';
import { shorten } from './shorten.ts';
import type { Record as FileRecord } from './tokenise.ts';

/** A record that meets its contract. */
export interface GoodRow {
  /** The rows of the clean table that it gives: one, or one for each figure that stands in a column of its own. */
  clean: ColumnValue[][];
  /** For finding two rows that speak of the same thing: the values of the contract's unique columns, a key per clean row. */
  keys: string[];
  /** What can be added up and compared with print; null where such files print no figures of the kind. */
  counts: Counts | null;
  warnings: Problem[];
}

/** More of a value than this is for the quarantine, not for a report. */
const LONGEST_VALUE = 1000;

export type RowReader = (record: FileRecord) => GoodRow | { faults: Problem[] };

/** Reads records under one layout, one at a time: a record's row, or every reason why it cannot be one. */
export function rowReader(layout: Layout): RowReader {
  const { contract } = layout;
  const fields = fieldsOf(contract);
  const places = new Map<string, number>(layout.fields.map(({ field, index }) => [field.name, index]));
  const inputs = fields.map(({ name }) => ({ name, index: places.get(name) ?? -1 }));
  const columns = columnsOf(contract).map(({ name }) => name);
  const unique = contract.unique.map((name) => columns.indexOf(name));
  const sums = addable(layout);
  const across = figuresAcross(layout);

  return ({ line, cells }) => {
    const problem = problemAt(line, cells);
    const input: Record<string, string> = {};
    for (const { name, index } of inputs) input[name] = cells[index] ?? '';
    const parsed = contract.row.safeParse(input);
    const faults = (parsed.error?.issues ?? []).map((issue) => {
      const index = places.get(String(issue.path[0]));
      const header = index === undefined ? String(issue.path[0]) : headerOf(layout, index);
      return problem(index, header, ruleOf(issue), issue.message);
    });

    const warnings: Problem[] = [];
    const figures = across?.(cells).map(({ place, key, schema, blank }) => {
      const read = schema.safeParse(cells[place.index] ?? '');
      for (const issue of read.error?.issues ?? []) {
        faults.push(problem(place.index, place.header, ruleOf(issue), issue.message));
      }
      if (blank && read.data === null) {
        const warning = problem(place.index, place.header, blank.rule, blank.message);
        warnings.push({ ...warning, severity: 'warning' });
      }
      return [key, ...fieldMeta.get(schema)!.spread(read.data ?? null)];
    });
    if (!parsed.success || faults.length > 0) return { faults };

    const row = parsed.data as Record<string, unknown>;
    for (const { field, header, index } of layout.fields) {
      const warning = field.meta.warn(row[field.name]);
      if (!warning) continue;
      const where = headerOf(layout, index) || header;
      warnings.push({ ...problem(index, where, warning.rule, warning.message), severity: 'warning' });
    }
    const shared = fields.flatMap(({ name, meta }) => meta.spread(row[name]));
    const clean = figures ? figures.map((values) => [...shared, ...values]) : [shared];
    const keys = clean.map((values) => JSON.stringify(unique.map((index) => values[index])));
    const counts = contract.printed ? countsOf() : null;
    return { clean, keys, counts, warnings };

    function countsOf(): Counts {
      const added = new Map(figures?.map(([key, value]) => [String(key), value as number | null]));
      for (const { name } of sums) {
        if (!added.has(name)) added.set(name, row[name] as number | null);
      }
      const named = unique.filter((index) => index < shared.length).map((index) => String(shared[index]));
      return { line, cells, item: named.join(', '), columns: added };
    }
  };
}

function problemAt(line: number, cells: readonly string[]) {
  return (index: number | undefined, header: string, rule: string, message: string): Problem => {
    const value = index === undefined ? '' : tidy(cells[index] ?? '');
    const subject = value === '' ? '' : `"${shorten(value)}" `;
    return {
      line,
      column: header,
      value: value === '' ? null : shorten(value, LONGEST_VALUE),
      rule,
      message: `${subject}${message}`,
      severity: 'error',
    };
  };
}

/** A column's header; where the file leaves it blank, its place. */
export function headerOf({ fields }: Layout, index: number): string {
  const header = fields.find((place) => place.index === index)?.header ?? '';
  return header === '' ? `column ${index + 1}` : header;
}

function ruleOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' && typeof issue.params?.rule === 'string' ? issue.params.rule : issue.code;
}
