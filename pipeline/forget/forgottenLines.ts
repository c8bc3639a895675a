import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vault } from '../ingest/vault.ts';
import { FILE_ID, filesSql } from '../warehouse/loadClean.ts';
import { literal } from '../warehouse/sqlText.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { FORGOTTEN } from './leaveOut.ts';

const QUARANTINED = '.quarantine.parquet';

/** Of every file of the vault, by its id, the lines of which nothing is kept. */
export async function forgottenLines(vault: Vault): Promise<Map<string, ReadonlySet<number>>> {
  const entries = await readdir(vault.folder, { recursive: true }).catch(() => []);
  const paths = entries.filter((name) => name.endsWith(QUARANTINED)).map((name) => join(vault.folder, name));
  const lines = new Map<string, Set<number>>();
  if (paths.length === 0) return lines;
  const warehouse = await Warehouse.open(':memory:');
  try {
    const rows = await warehouse.rows<{ file: string; line: number }>(
      `select ${FILE_ID} as file, line from ${filesSql(paths)} where reasons = ${literal(FORGOTTEN)}`,
    );
    for (const { file, line } of rows) {
      const id = file.replace(/\.quarantine$/, '');
      lines.set(id, (lines.get(id) ?? new Set()).add(line));
    }
  } finally {
    warehouse.close();
  }
  return lines;
}
