import type { ColumnValue } from './cell.ts';
import { type ColumnCondition, parseConditions } from './conditions.ts';
import { type Contract, columnsOf } from './contract.ts';

/** The reference table that names the columns of other people's tables. */
export const MEASURES_TABLE = 'benchmark_measures';

/** A column that the reference table names. */
export interface NamedMeasure {
  /** The figure that it holds, by the id of an indicator. */
  indicator: string;
  /** The table that it stands in, as people call it. */
  table: string;
  /** Its header, and the other spellings that releases have had. */
  headers: readonly string[];
  /** What other columns must say for a record to hold the figure: one of some values in each. */
  where: readonly ColumnCondition[];
}

/**
 * Tells contracts with `measures` which columns to read, by the rows of the reference table, which is found among
 * `tables`; other contracts stay as they are. A contract that has not been told reads none.
 */
export function withMeasures(
  contracts: readonly Contract[],
  tables: readonly { contract: Contract; rows: readonly ColumnValue[][] }[],
): Contract[] {
  const table = tables.find(({ contract }) => contract.id === MEASURES_TABLE);
  const names = table ? columnsOf(table.contract).map(({ name }) => name) : [];
  const rows = (table?.rows ?? []).map((values) => {
    const said = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
    return (name: string) => String(said[name] ?? '');
  });
  return contracts.map((contract) => {
    if (!contract.measures) return contract;
    const named = rows
      .filter((said) => said('extract') === contract.id)
      .map(
        (said): NamedMeasure => ({
          indicator: said('indicator'),
          table: said('table'),
          headers: [said('column'), ...said('also_known_as').split(';')]
            .map((header) => header.trim())
            .filter(Boolean),
          where: parseConditions(said('where')) ?? [],
        }),
      );
    return { ...contract, measures: { ...contract.measures, named } };
  });
}
