import { dirname, join } from 'node:path';
import type { InForceRow } from '../../src/publication/tables.ts';
import { publicationsDir, putInForce, readManifest, readPointer } from './publication.ts';

/** How many are told. */
const MOST = 12;

/**
 * What was in force, the latest first, by the pointer that lies beside a publication.
 * @param dir the publication's folder; where the pointer does not name it, nothing is known
 */
export async function readInForce(dir: string, runId: string): Promise<InForceRow[]> {
  const dataDir = dirname(dirname(dir));
  const pointer = await readPointer(dataDir);
  if (pointer?.run_id !== runId) return [];
  return Promise.all(
    [putInForce(pointer), ...pointer.before].slice(0, MOST).map(async ({ published_at, ...said }) => {
      const manifest = await readManifest(join(publicationsDir(dataDir), said.run_id)).catch(() => null);
      return { ...said, since: published_at, as_at: manifest?.as_at ?? null };
    }),
  );
}
