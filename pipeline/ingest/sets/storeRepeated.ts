import type { Warehouse } from '../../warehouse/warehouse.ts';

/** So many bits for each row that few hashes meet a bit that is another's. */
const BITS_PER_ROW = 16;
const [FEWEST_BITS, MOST_BITS] = [1 << 20, 2 ** 31];

/** The upper half of a hash, as a whole number that is not negative. */
const half = (hash: string) => `(${hash} >> 33)::integer`;

/**
 * Makes the temporary table `repeated` (hash) of the values that a query of one column of 64-bit hashes, `hash`, gives
 * more than once; `count` is how many rows it has. Gives how many they are. Of halves of hashes those that meet a bit
 * that is set already are few, and only hashes with such a half are counted: a third of what it takes to group or to
 * sort them all, and some six bytes a row.
 */
export async function storeRepeated(warehouse: Warehouse, sql: string, count: number): Promise<number> {
  // Made by all threads at once; what is read in parts is made by one.
  await warehouse.run(`create or replace temp table halves as select ${half('hash')} as half from (${sql})`);
  const met = await metAgain(warehouse, count);
  await warehouse.run('drop table halves');
  if (met.length === 0) return 0;
  const rows = met.map((each) => [each]);
  await warehouse.storeTemp('met_again', [{ name: 'half', type: 'INTEGER' }], rows);
  await warehouse.run(`
    create or replace temp table repeated as
    select hash
    from (${sql})
    where ${half('hash')} in (select half from met_again)
    group by hash
    having count(*) > 1`);
  await warehouse.run('drop table met_again');
  const [found] = await warehouse.rows<{ number: number }>('select count(*) as number from repeated');
  return found!.number;
}

/** The halves that fall on a bit on which an earlier one fell: all that are repeated, and some that are not. */
async function metAgain(warehouse: Warehouse, count: number): Promise<number[]> {
  const size = 2 ** Math.ceil(Math.log2(Math.min(Math.max(count * BITS_PER_ROW, FEWEST_BITS), MOST_BITS)));
  const bits = new Uint32Array(size / 32);
  const mask = size - 1;
  const met: number[] = [];
  for await (const { count: rows, columns } of warehouse.typed('select half from halves')) {
    const halves = columns[0]!.items;
    for (let at = 0; at < rows; at += 1) {
      const bit = halves[at]! & mask;
      const word = bit >>> 5;
      const flag = 1 << (bit & 31);
      if ((bits[word]! & flag) !== 0) met.push(halves[at]!);
      else bits[word]! |= flag;
    }
  }
  return met;
}
