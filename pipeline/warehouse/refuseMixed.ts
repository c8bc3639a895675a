import { MADE_UP_CHILD } from '../../src/contracts/shared/madeUpChild.ts';
import { literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** Real and made-up children in one publication, or children that `council.csv` gives for what they are not. */
export class MixedError extends Error {}

/**
 * Throws a `MixedError` where a council whose data is real has made-up children, or the other way round. Reads the table
 * `children`.
 */
export async function refuseMixed(warehouse: Warehouse, data: 'real' | 'synthetic'): Promise<void> {
  const isMadeUp = `starts_with(child_id, ${literal(MADE_UP_CHILD)})`;
  const isForeign = data === 'real' ? isMadeUp : `not ${isMadeUp}`;
  // Of every row of every list is asked only where there is something to be told.
  const [found] = await warehouse.rows(`select 1 from children where ${isForeign} limit 1`);
  if (!found) return;
  const [foreign] = await warehouse.rows<{ file: string; count: number }>(`
    select files.name as file, count(distinct child_id)::integer as count
    from listed_children
    join ledger.files using (file_id)
    where ${isForeign}
    group by all
    order by 1
    limit 1`);
  const of = `${foreign!.file} has ${foreign!.count} ${foreign!.count === 1 ? 'child' : 'children'}`;
  throw new MixedError(
    data === 'real'
      ? `${of} of a made-up council, and council.csv says that the data is real: the two are never mixed: take the file out`
      : `${of} whose identifiers do not begin with ${MADE_UP_CHILD}, and council.csv says that the data is synthetic: the two are never mixed: take the file out`,
  );
}
