import type { Contract } from '../../../src/contracts/kit/contract.ts';
import { type Extent, extentColumns } from '../../../src/extracts/extent.ts';
import { identifier } from '../../warehouse/sqlText.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';

/** The extent of some rows, a table in SQL, as `extentOf` has it. */
export async function extentIn(warehouse: Warehouse, contract: Contract, rows: string): Promise<Extent> {
  const { latest, month, slice } = extentColumns(contract);
  const text = (aggregate: string, name: string | null) =>
    name === null ? 'null' : `${aggregate}(${identifier(name)})::varchar`;
  const [ends] = await warehouse.rows<Record<string, string | null>>(`
    select ${text('max', latest)} as latest, ${text('min', month)} as first_month, ${text('max', month)} as last_month,
      ${text('min', slice)} as first_slice, ${text('max', slice)} as last_slice,
      count(*) as rows -- so that there is one row in any case
    from ${rows}`);
  const { latest: day, first_month, last_month, first_slice, last_slice } = ends!;
  const both = (first?: string | null, last?: string | null): [string, string] | null =>
    first && last ? [first, last] : null;
  const slices = async () => {
    if (contract.covers === 'window') return both(first_slice, last_slice) ?? [];
    if (slice === null) return [];
    const name = identifier(slice);
    const found = await warehouse.rows<{ slice: string }>(
      `select distinct ${name}::varchar as slice from ${rows} where ${name} is not null order by slice`,
    );
    return found.map((row) => row.slice);
  };
  return { latest: day ?? null, months: both(first_month, last_month), slices: await slices() };
}
