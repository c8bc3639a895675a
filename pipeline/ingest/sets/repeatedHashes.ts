import type { Warehouse } from '../../warehouse/warehouse.ts';

/** So many bits for each row that one in a hundred hashes or fewer meets a bit that is another's. */
const BITS_PER_ROW = 32;
const [FEWEST_BITS, MOST_BITS] = [1 << 20, 2 ** 31];

/**
 * The values that a query of one column of 64-bit hashes, `hash`, gives more than once; `count` is how many rows it
 * has. Those that meet a bit that is set already are few, and only they are counted: a third of what it takes to group
 * or to sort them all, and four bytes a row.
 */
export async function repeatedHashes(warehouse: Warehouse, sql: string, count: number): Promise<string[]> {
  // Made by all threads at once; what is read in parts is made by one.
  await warehouse.run(`create or replace temp table hashes as ${sql}`);
  const met = await metAgain(warehouse, count);
  const rows = met.map((hash) => [String(hash)]);
  await warehouse.run('create or replace temp table met_again (hash varchar)');
  await warehouse.append('main', 'met_again', [{ name: 'hash', type: 'VARCHAR' }], rows, 'temp');
  const repeated = await warehouse.rows<{ hash: string }>(`
    select hash::varchar as hash
    from hashes
    where hash in (select hash::ubigint from met_again)
    group by hash
    having count(*) > 1`);
  await warehouse.run('drop table hashes; drop table met_again');
  return repeated.map(({ hash }) => hash);
}

/** The hashes that fall on a bit on which an earlier one fell: all that are repeated, and some that are not. */
async function metAgain(warehouse: Warehouse, count: number): Promise<bigint[]> {
  const size = 2 ** Math.ceil(Math.log2(Math.min(Math.max(count * BITS_PER_ROW, FEWEST_BITS), MOST_BITS)));
  const bits = new Uint32Array(size / 32);
  const mask = size - 1;
  const met: bigint[] = [];
  for await (const { count: rows, columns } of warehouse.numbers('select hash from hashes')) {
    const hashes = columns[0] as BigUint64Array;
    const halves = new Uint32Array(hashes.buffer, hashes.byteOffset, rows * 2);
    for (let at = 0; at < rows; at += 1) {
      const bit = (halves[at * 2]! & mask) >>> 0;
      const word = bit >>> 5;
      const flag = 1 << (bit & 31);
      if ((bits[word]! & flag) !== 0) met.push(hashes[at]!);
      else bits[word]! |= flag;
    }
  }
  return met;
}
