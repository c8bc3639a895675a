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

/** A named column of an extract, by the extract's id. */
export type MeasureOfExtract = NamedMeasure & { extract: string };

/** The columns that the reference table names, which is found among `tables`. */
export function readMeasures(
  tables: readonly { contract: Contract; rows: readonly ColumnValue[][] }[],
): MeasureOfExtract[] {
  const table = tables.find(({ contract }) => contract.id === MEASURES_TABLE);
  const names = table ? columnsOf(table.contract).map(({ name }) => name) : [];
  return (table?.rows ?? []).map((values) => {
    const said = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
    const textOf = (name: string) => String(said[name] ?? '');
    return {
      extract: textOf('extract'),
      indicator: textOf('indicator'),
      table: textOf('table'),
      headers: [textOf('column'), ...textOf('also_known_as').split(';')]
        .map((header) => header.trim())
        .filter(Boolean),
      where: parseConditions(textOf('where')) ?? [],
    };
  });
}

/**
 * Tells contracts with `measures` which columns to read; other contracts stay as they are. A contract that has not been
 * told reads none.
 */
export function tellMeasures(
  contracts: readonly Contract[],
  measures: readonly MeasureOfExtract[],
): Contract[] {
  return contracts.map((contract) => {
    if (!contract.measures) return contract;
    const named = measures.filter(({ extract }) => extract === contract.id);
    return { ...contract, measures: { ...contract.measures, named } };
  });
}

/** Tells contracts with `measures` which columns to read, by the rows of the reference table among `tables`. */
export const withMeasures = (
  contracts: readonly Contract[],
  tables: readonly { contract: Contract; rows: readonly ColumnValue[][] }[],
): Contract[] => tellMeasures(contracts, readMeasures(tables));
