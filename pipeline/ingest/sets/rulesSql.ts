import type { ColumnValue } from '../../../src/contracts/kit/cell.ts';
import type { Contract } from '../../../src/contracts/kit/contract.ts';
import { columnsOf } from '../../../src/contracts/kit/contract.ts';
import type { Condition, RowRule } from '../../../src/contracts/kit/rules.ts';
import { identifier, literal } from '../../warehouse/sqlText.ts';

/**
 * A condition, in SQL over the clean columns, under which a row certainly keeps the rule: where it is true `keeps` is
 * true. Where it is false or NULL the row is looked at again, by `keeps` itself.
 */
export function keepsSql(contract: Contract, rule: RowRule): string {
  const keeps = `coalesce(${testSql(shapesOf(contract), rule)}, false)`;
  return rule.when ? `(not ${conditionSql(rule.when)} or ${keeps})` : keeps;
}

/** How a field lies in the clean table: as itself, as a moment with its time, or as a span with its two ends. */
type Shape = 'plain' | 'moment' | 'span';

function shapesOf(contract: Contract): (field: string) => Shape {
  const names = new Set(columnsOf(contract).map(({ name }) => name));
  return (field) => (names.has(`${field}_time`) ? 'moment' : names.has(`${field}_from`) ? 'span' : 'plain');
}

function testSql(shapeOf: (field: string) => Shape, rule: RowRule): string {
  const blanks = (fields: readonly string[]) =>
    fields.map((field) => `${identifier(field)} is null`).join(' or ');
  switch (rule.test) {
    case 'in_order':
      return `(${blanks([rule.first, rule.then])} or ${orderSql(shapeOf, rule.first, rule.then, rule.strictly ?? false)})`;
    case 'within_days':
      return `(${blanks([rule.from, rule.to])} or ${identifier(rule.to)} - ${identifier(rule.from)} <= ${rule.days})`;
    case 'range': {
      const value = identifier(rule.field);
      const bounds = [
        ...(rule.least === undefined ? [] : [`${value} >= ${rule.least}`]),
        ...(rule.most === undefined ? [] : [`${value} <= ${rule.most}`]),
      ];
      return `(${value} is null or (${bounds.join(' and ')}))`;
    }
    case 'some':
      return `(${rule.fields.map((field) => `${identifier(field)} is not null`).join(' or ')})`;
    case 'differ': {
      const [one, other] = rule.fields.map(identifier);
      return `(${one} is null or ${one} is distinct from ${other})`;
    }
    case 'not_together':
      return `(${Object.entries(rule.values)
        .map(([field, value]) => `${identifier(field)} is distinct from ${valueSql(value)}`)
        .join(' or ')})`;
    case 'within_whole': {
      const sum = rule.parts.map((part) => `coalesce(${identifier(part)}, 0)`).join(' + ');
      return `(${identifier(rule.whole)} is null or ${sum} <= ${identifier(rule.whole)})`;
    }
    case 'none_of': {
      const words = rule.words.map((word) => literal(word.toLowerCase())).join(', ');
      // Beyond ASCII a word has more spellings than one: such a row is looked at again.
      return `(${rule.fields
        .map(identifier)
        .map(
          (text) =>
            `(${text} is null or (regexp_full_match(${text}, '[ -~]*') and lower(${text}) not in (${words})))`,
        )
        .join(' and ')})`;
    }
  }
}

function orderSql(shapeOf: (field: string) => Shape, first: string, then: string, strictly: boolean): string {
  const [a, b] = [identifier(first), identifier(then)];
  if (shapeOf(first) === 'moment' && shapeOf(then) === 'moment') {
    const [at, bt] = [identifier(`${first}_time`), identifier(`${then}_time`)];
    return `(${a} < ${b} or (${a} = ${b} and (${at} is null or ${bt} is null or ${at} <= ${bt})))`;
  }
  const earliest = shapeOf(first) === 'span' ? identifier(`${first}_from`) : a;
  const latest = shapeOf(then) === 'span' ? identifier(`${then}_to`) : b;
  return `${earliest} ${strictly ? '<' : '<='} ${latest}`;
}

function conditionSql({ field, is, isNot, contains }: Condition): string {
  const column = identifier(field);
  const parts = [
    ...(is === undefined ? [] : [`${column} is not distinct from ${valueSql(is)}`]),
    ...(isNot === undefined ? [] : [`${column} is distinct from ${valueSql(isNot)}`]),
    ...(contains
      ? [
          `(${contains.map((part) => `contains(lower(coalesce(${column}, '')), ${literal(part)})`).join(' or ')})`,
        ]
      : []),
  ];
  return `(${parts.join(' and ')})`;
}

/** A value as an SQL literal. */
export const valueSql = (value: ColumnValue) => (typeof value === 'string' ? literal(value) : String(value));
