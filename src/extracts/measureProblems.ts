import { columnsOf } from '../contracts/kit/contract.ts';
import { MEASURES_TABLE, type NamedMeasure } from '../contracts/kit/measures.ts';
import type { CleanRow, Problem } from './fileCheck.ts';
import type { Recognised } from './recognise.ts';

const TABLE = `${MEASURES_TABLE}.csv`;

/**
 * What is to be said of a file whose columns the reference table names: that nothing of it is read, which columns are
 * not, and which figures of its table it does not hold, since a release may have renamed them.
 */
export function measureProblems(
  { layout, tokens, headerIndex }: Recognised,
  accepted: readonly { clean: CleanRow['values'][] }[],
): Problem[] {
  const { contract, measures, extra } = layout;
  if (!contract.measures?.named || accepted.length === 0) return [];
  const { line } = tokens.records[headerIndex]!;
  const say = (
    severity: Problem['severity'],
    rule: string,
    message: string,
    column: string | null = null,
  ) => ({
    line,
    column,
    value: null,
    rule,
    message,
    severity,
  });
  const at = columnsOf(contract).findIndex(({ name }) => name === contract.measures!.indicator);
  const held = new Set<unknown>();
  for (const { clean } of accepted) for (const values of clean) held.add(values[at]);

  if (held.size === 0) {
    const columns = [...extra, ...measures].filter(({ header }) => header !== '');
    const message = `nothing in it is read: ${TABLE} names none of its columns (${listOf(columns)}), or only under conditions that no row meets`;
    return [say('warning', 'nothing_read', message)];
  }
  const tables = new Set(measures.filter(({ measure }) => held.has(measure.indicator)).map(tableOf));
  const placed = new Set(measures.map(({ measure }) => measure.indicator));
  const expected = contract.measures.named.filter(
    ({ table, indicator }) => tables.has(table) && !held.has(indicator),
  );
  const problems: Problem[] = expected
    .filter(({ indicator }) => !placed.has(indicator))
    .map(({ headers, indicator }) => {
      const message = `has no column "${headers.join('" or "')}" with figures of ${indicator}: if it was renamed, add its new name to ${TABLE}, under "Also known as"`;
      return say('warning', 'measure_missing', message, headers[0]);
    });
  const unmet = expected.filter(({ indicator }) => placed.has(indicator)).map(({ indicator }) => indicator);
  if (unmet.length > 0) {
    const message = `no row holds ${unmet.join(', ')}: if the table spells their conditions otherwise by now, correct "Where" in ${TABLE}`;
    problems.push(say('warning', 'measure_not_held', message));
  }
  if (extra.length > 0) {
    problems.push(
      say('info', 'columns_not_read', `is not read, since ${TABLE} does not name it: ${listOf(extra)}`),
    );
  }
  const empty = accepted.filter(({ clean }) => clean.length === 0).length;
  if (empty > 0) {
    const message = `${empty} of ${accepted.length} rows hold nothing that ${TABLE} names: they are accepted, and nothing of them is kept`;
    problems.push(say('info', 'rows_not_read', message));
  }
  return problems;
}

const tableOf = ({ measure }: { measure: NamedMeasure }) => measure.table;

const listOf = (places: readonly { header: string }[]) =>
  [...new Set(places.map(({ header }) => `"${header}"`))].join(', ');
