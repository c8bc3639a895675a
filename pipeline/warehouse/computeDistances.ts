import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { runModel } from './runModel.ts';
import type { Warehouse } from './warehouse.ts';

/** Makes `facts.distances`, for the indicators that have a benchmark; a count has none, for councils differ in size. */
export async function computeDistances(
  warehouse: Warehouse,
  modelsDir: string,
  definitions: readonly IndicatorDefinition[],
): Promise<void> {
  const columns = ['id', 'benchmark', 'kind'].map((name) => ({ name, type: 'VARCHAR' as const }));
  const rows = definitions
    .filter(({ benchmark, unit }) => benchmark !== null && unit !== 'count')
    .map(({ id, benchmark, kind }) => [id, benchmark, kind]);
  await warehouse.storeTemp('benchmarked', columns, rows);
  await runModel(warehouse, modelsDir, 'facts/distances');
}
