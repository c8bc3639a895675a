import { join } from 'node:path';
import { runTrackers } from '../../pipeline/warehouse/runTrackers.ts';
import type { Row } from '../../pipeline/warehouse/warehouse.ts';
import { type Made, madeWarehouse } from './madeTables.ts';
import { project } from './sandbox.ts';

/** The rows of some tables of `trackers`, by their names, worked out from rows written by hand. */
export async function madeTrackers(made: Made, names: readonly string[]): Promise<Record<string, Row[]>> {
  const warehouse = await madeWarehouse(made);
  try {
    await runTrackers(warehouse, join(project, 'pipeline', 'models'));
    const tables: Record<string, Row[]> = {};
    for (const name of names) tables[name] = await warehouse.rows(`from trackers.${name}`);
    return tables;
  } finally {
    warehouse.close();
  }
}
