import type { Warehouse } from './warehouse.ts';

/**
 * Lends two connections to the same database, this one and another: a query takes one core for most of its time, and the
 * next can have the other. Temporary tables and views are of each by itself.
 */
export async function withLanes<Result>(
  warehouse: Warehouse,
  work: (lanes: readonly Warehouse[]) => Promise<Result>,
): Promise<Result> {
  const second = await warehouse.fork();
  try {
    return await work([warehouse, second]);
  } finally {
    second.close();
  }
}
