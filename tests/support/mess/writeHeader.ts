import { type Contract, fieldsOf, type NamedField } from '../../../src/contracts/kit/contract.ts';
import type { HEADER_STYLES, HeaderPlan } from './plan.ts';
import { mix, pickOf } from './soundTexts.ts';

/** A column of a messy file: a field of its contract by its place there, or another with its header. */
export interface Column {
  field: NamedField | null;
  header: string;
  /** The field's place in the contract; that of a column beyond the last header is -1. */
  at: number;
}

/** The columns of a file in its order. */
export function headerColumns(contract: Contract, plan: HeaderPlan): Column[] {
  const fields = fieldsOf(contract);
  const columns = fields.map((field, at): Column => ({ field, header: field.meta.header, at }));
  for (const month of contract.months ? ['May 2021', 'June 2021', 'July 2021'] : []) {
    columns.push({ field: null, header: `${contract.months!.prefix} ${month}`, at: columns.length });
  }
  for (const { at, alias, style } of plan.spellings) {
    const column = pickOf(columns, at)!;
    if (column.field) {
      const { header, aliases = [] } = column.field.meta;
      column.header = spelt(pickOf([header, ...aliases], alias)!, style);
    }
  }
  for (const drop of plan.dropped) {
    const meta = columns[drop]?.field?.meta;
    if (meta && (plan.dropAny || !(meta.required || meta.mustBeThere))) columns.splice(drop, 1);
  }
  for (const { at, header } of plan.extra) {
    columns.splice(at % (columns.length + 1), 0, { field: null, header, at: 0 });
  }
  for (const at of plan.repeated) {
    const column = pickOf(columns, at);
    if (column) columns.push({ ...column });
  }
  if (plan.order > 0) {
    const places = new Map(columns.map((column, place) => [column, mix(plan.order, place)]));
    columns.sort((a, b) => places.get(a)! - places.get(b)!);
  }
  for (let more = 0; more < plan.trailing; more += 1) columns.push({ field: null, header: '', at: -1 });
  return columns;
}

/** The header's cells, in one line or, as merged cells give it, in two. */
export function headerLines(
  columns: readonly Column[],
  contract: Contract,
  { inTwoLines }: HeaderPlan,
): string[][] {
  const headers = columns.map(({ header }) => header);
  if (!inTwoLines || contract.months) return [headers];
  const parts = headers.map((header) => /^(\S+)\s+(.+)$/s.exec(header)?.slice(1) ?? ['', header]);
  return [parts.map(([upper]) => upper!), parts.map(([, lower]) => lower!)];
}

function spelt(header: string, style: (typeof HEADER_STYLES)[number]): string {
  switch (style) {
    case 'plain':
      return header;
    case 'upper':
      return header.toUpperCase();
    case 'padded':
      return ` ${header}  `;
    case 'no-break':
      return header.replace(' ', '\u00a0');
    case 'curly':
      return header.replaceAll("'", '’').replaceAll('-', '–');
    case 'broken':
      return header.replace(' ', '\n');
    case 'doubled':
      return header.replaceAll(' ', '  ');
  }
}
