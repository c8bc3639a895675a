import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warehouse } from './warehouse.ts';

/** Runs a model of `pipeline/models/`, named as `facts/benchmarks`. */
export async function runModel(warehouse: Warehouse, modelsDir: string, name: string): Promise<void> {
  const sql = await readFile(join(modelsDir, `${name}.sql`), 'utf8');
  await warehouse.run(sql).catch((error: Error) => {
    throw new Error(`model ${name}: ${error.message}`);
  });
}
