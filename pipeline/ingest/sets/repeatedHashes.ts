import type { Warehouse } from '../../warehouse/warehouse.ts';

/** So many hashes are held at once, of eight bytes each. */
const AT_ONCE = 2_000_000;

/**
 * The values that a query of one column of 64-bit hashes, `hash`, gives more than once; `count` is how many rows it
 * has. A sort here takes two thirds of what grouping them in the database takes, and none of its memory.
 */
export async function repeatedHashes(warehouse: Warehouse, sql: string, count: number): Promise<bigint[]> {
  const parts = Math.max(1, Math.ceil(count / AT_ONCE));
  const repeated: bigint[] = [];
  // Made by all threads at once; what is read in parts is made by one.
  await warehouse.run(`create or replace temp table hashes as ${sql}`);
  for (let part = 0; part < parts; part += 1) {
    const own = `select hash from hashes${parts === 1 ? '' : ` where hash % ${parts} = ${part}`}`;
    for (const hash of repeatedIn(await readHashes(warehouse, own, count / parts))) repeated.push(hash);
  }
  await warehouse.run('drop table hashes');
  return repeated;
}

async function readHashes(warehouse: Warehouse, sql: string, expected: number): Promise<BigUint64Array> {
  let hashes = new BigUint64Array(Math.ceil(expected * 1.1) + 1000);
  let read = 0;
  for await (const { count, columns } of warehouse.numbers(sql)) {
    if (read + count > hashes.length) {
      const grown = new BigUint64Array(hashes.length * 2 + count);
      grown.set(hashes);
      hashes = grown;
    }
    hashes.set((columns[0] as BigUint64Array).subarray(0, count), read);
    read += count;
  }
  return hashes.subarray(0, read);
}

function repeatedIn(hashes: BigUint64Array): bigint[] {
  hashes.sort();
  const repeated: bigint[] = [];
  for (let at = 1; at < hashes.length; at += 1) {
    const hash = hashes[at]!;
    if (hash === hashes[at - 1] && repeated.at(-1) !== hash) repeated.push(hash);
  }
  return repeated;
}
