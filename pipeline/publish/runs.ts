import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isWhole,
  type Manifest,
  PublicationError,
  publicationsDir,
  putInForce,
  readPointer,
} from './publication.ts';

/** A publication that was made, and when it was put in force. */
export interface Run {
  run_id: string;
  /** Since when it was in force: an ISO instant; null of one of which nobody knows. */
  since: string | null;
  how: 'refresh' | 'rollback' | null;
  because: string | null;
  /** `in force`; `whole`: it can be gone back to; `damaged`: a file of it is not what its manifest says; `gone`. */
  state: 'in force' | 'whole' | 'damaged' | 'gone';
  as_at: string | null;
  profile: string | null;
  version: string | null;
  /** How many files went into it. */
  files: number | null;
}

/** All that was ever in force, the latest first, a publication as often as it was; then those that lie there beside. */
export async function listRuns(dataDir: string): Promise<Run[]> {
  const pointer = await readPointer(dataDir);
  const known = pointer ? [putInForce(pointer), ...pointer.before] : [];
  const lying = (await readdir(publicationsDir(dataDir)).catch(() => []))
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && !known.some(({ run_id }) => run_id === name))
    .sort();
  const found = new Map<string, Found>();
  for (const runId of new Set([...known.map(({ run_id }) => run_id), ...lying])) {
    found.set(runId, await find(join(publicationsDir(dataDir), runId)));
  }
  const told = known.map(({ run_id, published_at, how, because }, at): Run => {
    const { state, ...rest } = found.get(run_id)!;
    const inForce = at === 0 && state === 'whole';
    return { run_id, since: published_at, how, because, state: inForce ? 'in force' : state, ...rest };
  });
  const beside = lying.map((run_id): Run => {
    return { run_id, since: null, how: null, because: null, ...found.get(run_id)! };
  });
  return [...told, ...beside];
}

/**
 * The run that the beginning of its identifier names, four characters or more.
 * @throws where none or several begin so
 */
export async function runNamed(dataDir: string, name: string): Promise<Run> {
  const runs = await listRuns(dataDir);
  const ids = new Set(runs.map(({ run_id }) => run_id).filter((id) => id.startsWith(name)));
  if (!/^[0-9a-f]{4,16}$/.test(name) || ids.size === 0) {
    throw new PublicationError(`there is no run "${name}" in ${dataDir}: see "sightline runs"`);
  }
  if (ids.size > 1) {
    throw new PublicationError(`"${name}" begins ${ids.size} runs: give more of the one that is meant`);
  }
  return runs.find(({ run_id }) => ids.has(run_id))!;
}

type Found = Pick<Run, 'as_at' | 'profile' | 'version' | 'files'> & { state: 'whole' | 'damaged' | 'gone' };

async function find(folder: string): Promise<Found> {
  const nothing = { as_at: null, profile: null, version: null, files: null };
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) return { ...nothing, state: 'gone' };
  if (!(await isWhole(folder))) return { ...nothing, state: 'damaged' };
  const { as_at, profile, version, inputs } = JSON.parse(text) as Manifest;
  return { as_at, profile, version, files: inputs.length, state: 'whole' };
}
