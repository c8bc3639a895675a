import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import { dayColumn } from '../../src/extracts/extent.ts';
import { inSlices, inWindows, sameKey } from '../warehouse/partSql.ts';
import { identifier, pathLiteral } from '../warehouse/sqlText.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import type { Window } from './claims.ts';
import type { SameRows } from './settle.ts';
import type { Vault } from './vault.ts';

/** What two files both claim: all of an extract, some of its slices, some of its days, or the rows of the same keys. */
export type Shared = 'all' | 'keys' | { slices: string[] } | { windows: Window[] };

/** Compares rows as they stand in the vault; a database is opened only where two files must be compared. */
export function sameRowsIn(vault: Vault, contracts: readonly Contract[]): SameRows {
  return async (one, other, shared) => {
    const contract = contracts.find(({ id }) => id === one.check.extract)!;
    const [here, there] = [one, other].map(
      ({ fileId }) => `read_parquet(${pathLiteral(vault.rowsPath(contract.id, fileId))})`,
    ) as [string, string];
    const warehouse = await Warehouse.open(':memory:');
    try {
      const [a, b] = [partOf(contract, shared, here, there), partOf(contract, shared, there, here)];
      const different = await warehouse.rows(`
        (select * from (${a} except all ${b}) limit 1)
        union all (select * from (${b} except all ${a}) limit 1)`);
      return different.length === 0;
    } finally {
      warehouse.close();
    }
  };
}

function partOf(contract: Contract, shared: Shared, rows: string, others: string): string {
  const names = columnsOf(contract).map(({ name }) => `held.${identifier(name)}`);
  return `select ${names.join(', ')} from ${rows} as held where ${condition(contract, shared, others)}`;
}

function condition(contract: Contract, shared: Shared, others: string): string {
  if (shared === 'all') return 'true';
  if (shared === 'keys')
    return `exists (from ${others} as other where ${sameKey(contract, 'held', 'other')})`;
  if ('slices' in shared) return inSlices(`held.${identifier(contract.slice!)}`, shared.slices);
  return inWindows(`held.${identifier(dayColumn(contract)!)}`, shared.windows);
}
