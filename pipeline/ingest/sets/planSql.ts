import { tidy } from '../../../src/contracts/kit/cell.ts';
import { fieldsOf } from '../../../src/contracts/kit/contract.ts';
import type { Layout } from '../../../src/extracts/matchHeader.ts';
import { identifier, literal } from '../../warehouse/sqlText.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { fieldSql, holdsWords, lookupKey } from './fieldSql.ts';
import { type ColumnTexts, makeLookup } from './lookups.ts';
import { keepsSql, valueSql } from './rulesSql.ts';
import { type Records, tidyRecords } from './tidyRecords.ts';

/** What must be known to read a file's regular records set by set. */
export interface Plan extends Records {
  /** The cells of the records down to the header: what the file may say again further down. */
  above: readonly (readonly string[])[];
  layout: Layout;
}

/**
 * The query for the rows of the regular records that their contract certainly accepts without a word: the columns of
 * the clean table, and the line. Every record that it leaves out must be looked at by `rowReader`; every one that it
 * gives, `rowReader` would give too, with the same values. Makes the lookups that the query joins, of the `texts` of each
 * column.
 */
export async function planSql(
  warehouse: Warehouse,
  plan: Plan,
  texts: readonly ColumnTexts[],
): Promise<string> {
  const { layout } = plan;
  const { contract } = layout;
  const places = new Map(layout.fields.map(({ field, index }) => [field.name, index]));
  const joins: string[] = [];
  const sure: string[] = [...wholeRows(plan)];
  const values: string[] = [];
  for (const [at, field] of fieldsOf(contract).entries()) {
    const index = places.get(field.name);
    const columns = field.meta.columns(field.name);
    if (index === undefined) {
      const blank = field.meta.spread(null);
      for (const [place, { name, type }] of columns.entries()) {
        values.push(`cast(${valueSql(blank[place] ?? null)} as ${type}) as ${identifier(name)}`);
      }
      continue;
    }
    const lookup = { alias: `l${at}`, table: `lookup_${at}`, key: lookupKey(field.meta, `c${index}`) };
    const sql = fieldSql(field.meta, `c${index}`, lookup);
    if (!holdsWords(field.meta)) {
      await makeLookup(warehouse, lookup.table, field, texts[index]!);
      joins.push(`left join ${lookup.table} as ${lookup.alias} on ${lookup.alias}.text = ${lookup.key}`);
    }
    sure.push(sql.sure);
    for (const [place, { name, type }] of columns.entries()) {
      values.push(`cast(${sql.values[place]} as ${type}) as ${identifier(name)}`);
    }
  }
  const rules = (contract.rules ?? []).map((rule) => keepsSql(contract, rule));
  return `
    select * exclude (is_sure)
    from (
      select ${values.join(',\n        ')},
        line,
        ${sure.join('\n        and ')} as is_sure
      from (${tidyRecords(plan)}) as records
      ${joins.join('\n      ')}
    ) as read
    where ${['is_sure', ...rules].join('\n      and ')}`;
}

/** What a row must be beside its cells: not blank, no note, no title or header said again, nothing beyond the last header. */
function wholeRows({ layout, cells, above }: Plan): string[] {
  const { fields, width } = layout;
  const required = fields.filter(({ field }) => field.meta.required);
  const filled = Array.from({ length: cells }, (_, index) => `(c${index} is not null)::integer`).join(' + ');
  // A word where a day, number or code must be is looked at again as it is; where any text will do, it is compared.
  const takesWords = required.every(({ field, header }) => header === '' || holdsWords(field.meta));
  return [
    ...(required.length >= 2 ? [] : [`${filled} >= 2`]),
    ...(takesWords ? above.flatMap((record) => differsFrom(record.slice(0, cells).map(tidy))) : []),
    ...Array.from({ length: cells - width }, (_, index) => `c${width + index} is null`),
  ];
}

/** A record whose first text is not that of another, by its letters and digits alone: so loosely headers are compared. */
function differsFrom(record: readonly string[]): string[] {
  const first = record.findIndex((text) => text !== '');
  if (first < 0) return [];
  const letters = (text: string) => `regexp_replace(lower(${text}), '[^a-z0-9]', '', 'g')`;
  return [`coalesce(${letters(`c${first}`)} <> ${letters(literal(record[first]!))}, true)`];
}
