import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import type { Settled, Share } from '../ingest/settle.ts';
import type { Vault } from '../ingest/vault.ts';
import { identifier, literal, pathLiteral, type Warehouse } from './warehouse.ts';

/** Fills `clean.<extract>` with the rows in force; without a file for it the table is there, empty. */
export async function loadClean(
  warehouse: Warehouse,
  vault: Vault,
  contract: Contract,
  { files, shares }: Settled,
): Promise<void> {
  const table = `clean.${identifier(contract.id)}`;
  const columns = columnsOf(contract);
  const types = columns.map(({ name, type }) => `${identifier(name)} ${type}`);
  await warehouse.run(`create table ${table} (${[...types, 'file_id VARCHAR', 'line INTEGER'].join(', ')})`);

  const names = columns.map(({ name }) => identifier(name)).join(', ');
  // `files` ends with the one that runs to the latest date, so that of two rows with one key the later stays.
  for (const { fileId, check } of files) {
    const share = shares.get(fileId);
    if (check.extract !== contract.id || !share) continue;
    const source = `read_parquet(${pathLiteral(vault.rowsPath(contract.id, fileId))})`;
    if (contract.covers === 'keys') {
      const same = (contract.sameBy ?? contract.unique).map(
        (name) => `held.${identifier(name)} is not distinct from new.${identifier(name)}`,
      );
      await warehouse.run(`delete from ${table} as held using ${source} as new where ${same.join(' and ')}`);
    }
    await warehouse.run(`
      insert into ${table}
      select ${names}, ${literal(fileId)}, line
      from ${source}
      where ${inForce(contract, share)}
      order by line, ${names}`);
  }
}

function inForce({ covers, slice }: Contract, share: Share): string {
  if (covers === 'snapshot' || covers === 'keys') return 'true';
  const value = identifier(slice!);
  if ('slices' in share && share.slices.length === 0) return 'false';
  if ('slices' in share) return `${value}::varchar in (${share.slices.map(literal).join(', ')})`;
  const windows = share.outside.map(([from, to]) => `${value} between ${literal(from)} and ${literal(to)}`);
  return windows.length === 0 ? 'true' : `not (${windows.join(' or ')})`;
}
