import type { z } from 'zod';
import { type ColumnValue, tidy } from '../contracts/kit/cell.ts';
import { fieldsOf } from '../contracts/kit/contract.ts';
import { count } from '../contracts/kit/fields.ts';
import type { Problem } from './fileCheck.ts';
import type { Layout } from './matchHeader.ts';
import { addable, type Counts } from './reconcile.ts';
import type { Record as FileRecord } from './tokenise.ts';

/** The count in a month's column; a blank is not known, and is never taken for 0. */
const monthCount = count({ header: '' });

/** A record that meets its contract. */
export interface GoodRow {
  /** The rows of the clean table that it gives: one, or one for each month's column. */
  clean: ColumnValue[][];
  /** For finding two rows that speak of the same thing: the values of the contract's unique columns, a key per clean row. */
  keys: string[];
  counts: Counts;
  warnings: Problem[];
}

/** Reads one record under its contract: its row, or every reason why it cannot be one. */
export function readRow(layout: Layout, { line, cells }: FileRecord): GoodRow | { faults: Problem[] } {
  const cellAt = (index: number) => tidy(cells[index] ?? '');
  const headers = new Map<string, number>(layout.fields.map(({ field, index }) => [field.name, index]));
  const problem = (index: number | undefined, header: string, rule: string, message: string): Problem => {
    const value = index === undefined ? '' : cellAt(index);
    const subject = value === '' ? '' : `"${shorten(value)}" `;
    return {
      line,
      column: header,
      value: value === '' ? null : value,
      rule,
      message: `${subject}${message}`,
      severity: 'error',
    };
  };

  const input = Object.fromEntries(
    Object.keys(layout.contract.row.shape).map((name) => [name, cells[headers.get(name) ?? -1] ?? '']),
  );
  const parsed = layout.contract.row.safeParse(input);
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const index = headers.get(String(issue.path[0]));
    const header = index === undefined ? String(issue.path[0]) : headerOf(layout, index);
    return problem(index, header, ruleOf(issue), issue.message);
  });

  const warnings: Problem[] = [];
  const months = layout.months.map((place) => {
    const read = monthCount.safeParse(cells[place.index] ?? '');
    for (const issue of read.error?.issues ?? []) {
      faults.push(problem(place.index, place.header, ruleOf(issue), issue.message));
    }
    if (read.data === null) {
      const message = 'is blank: taken as not known, never as 0';
      warnings.push({ ...problem(place.index, place.header, 'blank_count', message), severity: 'warning' });
    }
    return { month: place.month, value: read.data ?? null };
  });
  if (!parsed.success || faults.length > 0) return { faults };

  const row = parsed.data as Record<string, unknown>;
  for (const { field, header, index } of layout.fields) {
    const warning = field.meta.warn(row[field.name]);
    if (!warning) continue;
    const where = headerOf(layout, index) || header;
    warnings.push({ ...problem(index, where, warning.rule, warning.message), severity: 'warning' });
  }
  return { ...cleanRows(layout, row, months), counts: countsOf(layout, line, cells, row, months), warnings };
}

type Month = { month: string; value: number | null };

function cleanRows({ contract }: Layout, row: Record<string, unknown>, months: Month[]) {
  const fields = fieldColumns(contract, row);
  const shared = [...fields.values()];
  const clean = contract.months ? months.map(({ month, value }) => [...shared, month, value]) : [shared];
  const keys = clean.map((values) => {
    const named = new Map([...fields.keys()].map((name, index) => [name, values[index]]));
    if (contract.months) named.set(contract.months.month, values.at(-2));
    return JSON.stringify(contract.unique.map((name) => named.get(name)));
  });
  return { clean, keys };
}

function fieldColumns(contract: Layout['contract'], row: Record<string, unknown>): Map<string, ColumnValue> {
  const columns = new Map<string, ColumnValue>();
  for (const { name, meta } of fieldsOf(contract)) {
    const values = meta.spread(row[name]);
    for (const [index, column] of meta.columns(name).entries())
      columns.set(column.name, values[index] ?? null);
  }
  return columns;
}

function countsOf(
  layout: Layout,
  line: number,
  cells: string[],
  row: Record<string, unknown>,
  months: Month[],
): Counts {
  const columns = new Map<string, number | null>(months.map(({ month, value }) => [month, value]));
  for (const { name } of addable(layout)) {
    if (!columns.has(name)) columns.set(name, row[name] as number | null);
  }
  const fields = fieldColumns(layout.contract, row);
  const item = layout.contract.unique
    .filter((name) => fields.has(name))
    .map((name) => String(fields.get(name)))
    .join(', ');
  return { line, cells, item, columns };
}

/** A column's header; where the file leaves it blank, its place. */
export function headerOf({ fields }: Layout, index: number): string {
  const header = fields.find((place) => place.index === index)?.header ?? '';
  return header === '' ? `column ${index + 1}` : header;
}

function ruleOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' && typeof issue.params?.rule === 'string' ? issue.params.rule : issue.code;
}

/** Long texts are cut in messages; the quarantine keeps them whole. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
