import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { vaultDir } from '../../pipeline/ingest/vault.ts';
import { currentPublication, isWhole } from '../../pipeline/publish/publication.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';

/**
 * `reader.ts DATA`: reads what is in force again and again, as pages and queries do, from when it says so until its input ends,
 * and prints how often it looked and what it found amiss. Where the pointer moved meanwhile it looks again.
 */
const data = process.argv[2]!;
let stopped = false;
process.stdin.once('end', () => {
  stopped = true;
});
process.stdin.resume();

console.log('reading');
let looks = 0;
const faults: string[] = [];
while (!stopped) {
  const fault = await look();
  looks += 1;
  if (fault) faults.push(`look ${looks}: ${fault}`);
  await wait(200);
}
console.log(JSON.stringify({ looks, faults }));

async function look(): Promise<string | null> {
  for (;;) {
    const before = await pointer();
    const fault = await faultNow();
    if (fault === null || before === (await pointer())) return fault;
  }
}

async function faultNow(): Promise<string | null> {
  try {
    const { folder, put } = await currentPublication(data);
    if (!(await isWhole(folder))) return `${put.run_id} is not whole`;
    const warehouse = await Warehouse.openReadOnly(join(folder, 'sightline.duckdb'), vaultDir(data));
    try {
      const [found] = await warehouse.rows<{ facts: number; rows: number }>(
        'select (select count(*) from facts.indicators) as facts, (select count(*) from clean.visits) as rows',
      );
      return found!.facts > 0 && found!.rows > 0 ? null : `${put.run_id} is empty`;
    } finally {
      warehouse.close();
    }
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}

function pointer(): Promise<string> {
  return readFile(join(data, 'publications', 'current.json'), 'utf8').catch(() => '');
}
