import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import type { Settled } from '../ingest/settle.ts';
import type { Vault } from '../ingest/vault.ts';
import { identifier, literal, pathLiteral, type Warehouse } from './warehouse.ts';

/** Fills `clean.<extract>` with the rows in force; without a file for it the table is there, empty. */
export async function loadClean(
  warehouse: Warehouse,
  vault: Vault,
  contract: Contract,
  { files, won }: Settled,
): Promise<void> {
  const table = `clean.${identifier(contract.id)}`;
  const columns = columnsOf(contract);
  const types = columns.map(({ name, type }) => `${identifier(name)} ${type}`);
  await warehouse.run(`create table ${table} (${[...types, 'file_id VARCHAR', 'line INTEGER'].join(', ')})`);

  const names = columns.map(({ name }) => identifier(name)).join(', ');
  const inForce = files.filter(({ fileId, check }) => check.extract === contract.id && won.has(fileId));
  for (const { fileId } of inForce.sort((a, b) => (a.fileId < b.fileId ? -1 : 1))) {
    const slices = won.get(fileId)!.map(literal).join(', ');
    const where =
      contract.covers === 'period' ? `where ${identifier(contract.slice!)}::varchar in (${slices})` : '';
    await warehouse.run(`
      insert into ${table}
      select ${names}, ${literal(fileId)}, line
      from read_parquet(${pathLiteral(vault.rowsPath(contract.id, fileId))})
      ${where}
      order by line, ${names}`);
  }
}
