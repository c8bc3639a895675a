import { columnsOf } from '../../src/contracts/kit/contract.ts';
import type { NamedBoundary } from '../readBoundaries.ts';
import type { ReferenceTable } from '../reference.ts';
import { identifier } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** Fills `reference.<table>` with the tables that analysts edit; one that they have not filled is there, empty; so are `boundaries`. */
export async function loadReference(
  warehouse: Warehouse,
  tables: readonly ReferenceTable[],
  boundaries: readonly NamedBoundary[] = [],
): Promise<void> {
  await warehouse.run('create schema reference');
  for (const { contract, rows } of tables) {
    const columns = columnsOf(contract);
    const types = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ');
    await warehouse.run(`create table reference.${identifier(contract.id)} (${types})`);
    await warehouse.append('reference', contract.id, columns, rows);
  }
  const columns = ['locality', 'boundary'].map((name) => ({ name, type: 'VARCHAR' as const }));
  await warehouse.run('create table reference.boundaries (locality varchar, boundary varchar)');
  await warehouse.append('reference', 'boundaries', columns, boundaries);
}
