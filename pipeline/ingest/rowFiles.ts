import { chmod, rename } from 'node:fs/promises';
import type { Column } from '../../src/contracts/kit/cell.ts';
import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import { syncFile } from '../operate/wholeFile.ts';
import { pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Accepted rows as they stand in the vault: the contract's columns, and the line. */
export const vaultColumns = (contract: Contract): Column[] => [
  ...columnsOf(contract),
  { name: 'line', type: 'INTEGER' },
];

/** Quarantined rows as they stand in the vault. */
export const QUARANTINE: Column[] = [
  { name: 'line', type: 'INTEGER' },
  { name: 'raw', type: 'VARCHAR' },
  { name: 'reasons', type: 'VARCHAR' },
];

/** Writes rows as a Parquet file. */
export async function writeRows(
  warehouse: Warehouse,
  path: string,
  columns: Column[],
  rows: Parameters<Warehouse['append']>[3],
): Promise<void> {
  await warehouse.storeTemp('vault_rows', columns, rows);
  await copyRows(warehouse, 'from vault_rows', path);
  await warehouse.run('drop table vault_rows');
}

/** Writes the result of a query as a Parquet file. */
export async function copyRows(warehouse: Warehouse, sql: string, path: string): Promise<void> {
  await warehouse.run(`copy (${sql}) to ${pathLiteral(path)} (format parquet, compression zstd)`);
}

/** Gives a finished file its name in the vault, for its owner alone. */
export async function moveIn(draft: string, path: string): Promise<void> {
  await chmod(draft, 0o600);
  await syncFile(draft);
  await rename(draft, path);
}
