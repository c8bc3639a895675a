import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The hash of every published file in a data folder, the database and its own hash apart: DuckDB gives each an identifier of
 * its own.
 */
export function publishedHashes(data: string): Record<string, string> {
  const { run_id } = JSON.parse(readFileSync(join(data, 'publications', 'current.json'), 'utf8'));
  const folder = join(data, 'publications', run_id);
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    names
      .filter(
        (name) =>
          statSync(join(folder, name)).isFile() && !name.endsWith('.duckdb') && name !== 'beside.json',
      )
      // What publications before it said is of them.
      .filter((name) => !name.startsWith('earlier'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}
