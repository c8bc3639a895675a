import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literal } from '../../pipeline/warehouse/sqlText.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { LIST_CHANGES } from './listChanges.ts';

/** Changes the lists of a made-up inbox, so that rules take hold which its own rows never need. */
export async function unsettle(inbox: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-unsettle-'));
  const warehouse = await Warehouse.open(join(folder, 'lists.duckdb'));
  for (const entry of readdirSync(inbox, { recursive: true, withFileTypes: true })) {
    const change = LIST_CHANGES.find(({ list }) => entry.name === `${list}.csv`);
    if (!change || !entry.isFile()) continue;
    const path = literal(join(entry.parentPath, entry.name));
    const month = literal(entry.parentPath.slice(-'2026-10'.length));
    await warehouse.run(`
      create or replace table list as
      select *, regexp_extract(${change.by}, '[0-9]+$')::integer as n, ${month} as month
      from read_csv(${path}, all_varchar = true, header = true, delim = ',', quote = '"')`);
    await warehouse.run(`copy (select * exclude (n, month) from (${change.sql})) to ${path} (header)`);
  }
  warehouse.close();
  rmSync(folder, { recursive: true });
}
