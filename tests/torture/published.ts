import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vaultDir } from '../../pipeline/ingest/vault.ts';
import { sha256Of } from '../../pipeline/operate/sha256.ts';
import { readManifest } from '../../pipeline/publish/publication.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { publishedHashes } from '../support/publishedHashes.ts';

/** All that a refresh leaves which readers see, so that two of it can be compared. */
export interface Published {
  runId: string;
  /** The SHA-256 of every published file and every worklist. */
  files: Record<string, string>;
  /** Of every table and view of the database: how many rows, and a sum over their hashes. */
  tables: Record<string, string>;
}

/** What is in force in a data folder. Throws where something of it cannot be read. */
export async function readPublished(data: string): Promise<Published> {
  const text = readFileSync(join(data, 'publications', 'current.json'), 'utf8');
  const { run_id: runId } = JSON.parse(text) as { run_id: string };
  const { as_at } = await readManifest(join(data, 'publications', runId));
  const worklists = join(data, 'worklists', as_at);
  const files = publishedHashes(data);
  for (const name of readdirSync(worklists).sort()) {
    files[`worklists/${name}`] = sha256Of(readFileSync(join(worklists, name)));
  }
  return { runId, files, tables: await sumTables(data, runId) };
}

async function sumTables(data: string, runId: string): Promise<Record<string, string>> {
  const database = join(data, 'publications', runId, 'sightline.duckdb');
  const warehouse = await Warehouse.openReadOnly(database, vaultDir(data));
  try {
    const names = await warehouse.rows<{ name: string }>(`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema not in ('information_schema', 'pg_catalog') order by name`);
    const sums: Record<string, string> = {};
    for (const { name } of names) {
      // What publications before it said is of them.
      if (name === 'facts.revisions') continue;
      const [sum] = await warehouse.rows<{ rows: string; sum: string }>(
        `select count(*)::varchar as rows, coalesce(sum(hash(held)), 0)::varchar as sum from ${name} as held`,
      );
      sums[name] = `${sum!.rows} rows, ${sum!.sum}`;
    }
    return sums;
  } finally {
    warehouse.close();
  }
}

/** In which files and tables two differ. */
export function differences(one: Published, other: Published): string[] {
  const of = (kind: 'files' | 'tables') =>
    [...new Set([...Object.keys(one[kind]), ...Object.keys(other[kind])])].filter(
      (name) => one[kind][name] !== other[kind][name],
    );
  return [...of('files'), ...of('tables')];
}

/** What a run has left in a data folder that nothing needs once it has ended. */
export function leftIn(data: string): string[] {
  if (!existsSync(data)) return [];
  return readdirSync(data, { recursive: true })
    .map(String)
    .filter((path) => /(?:^|[\\/])\.(?:draft|old|scratch)|\.draft$|\.wal$|\.tmp$/.test(path))
    .sort();
}
