import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { MEASURES_TABLE } from '../../src/contracts/kit/measures.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import type { ReferenceTable } from '../reference.ts';

/**
 * The definitions with the title of each benchmark, by `benchmark_measures.csv`: `benchmark_title`, null for an
 * indicator without a benchmark, and for one whose benchmark the table does not give.
 */
export function nameBenchmarks<Definition extends IndicatorDefinition>(
  definitions: readonly Definition[],
  tables: readonly ReferenceTable[],
): (Definition & { benchmark_title: string | null })[] {
  const table = tables.find(({ contract }) => contract.id === MEASURES_TABLE);
  const columns = table ? columnsOf(table.contract).map(({ name }) => name) : [];
  const [id, title] = [columns.indexOf('indicator'), columns.indexOf('measure')];
  const titles = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    // The first row counts, as it does for the figures.
    if (!titles.has(String(row[id]))) titles.set(String(row[id]), String(row[title]));
  }
  return definitions.map((definition) => ({
    ...definition,
    benchmark_title: definition.benchmark === null ? null : (titles.get(definition.benchmark) ?? null),
  }));
}
