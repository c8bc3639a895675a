import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Manifest,
  PublicationError,
  publicationsDir,
  putInForce,
  readPointer,
  runsLying,
  type State,
  stateOf,
} from './publication.ts';

/** A publication that was made, and when it was put in force. */
export interface Run {
  run_id: string;
  /** Since when it was in force: an ISO instant; null of one of which nobody knows. */
  since: string | null;
  how: 'refresh' | 'rollback' | null;
  because: string | null;
  /**
   * `in force`; `whole`: it can be gone back to; `figures only`: its rows are gone, also where it is in force; `later`: a
   * later version made it, which alone can read it, also where it is in force; `damaged`: a
   * file of it is not what its manifest says; `gone`.
   */
  state: 'in force' | State | 'gone';
  as_at: string | null;
  profile: string | null;
  version: string | null;
  /** How many files went into it. */
  files: number | null;
}

/** All that was ever in force, the latest first, a publication as often as it was; then those that lie there beside. */
export async function listRuns(dataDir: string): Promise<Run[]> {
  const { known, lying } = await namesOf(dataDir);
  const found = new Map<string, Found>();
  const runs: Run[] = [];
  for (const [at, each] of [...known, ...lying.map(neverInForce)].entries()) {
    const own = found.get(each.run_id) ?? (await find(dataDir, each.run_id));
    found.set(each.run_id, own);
    runs.push(runOf(each, own, at === 0 && known.length > 0));
  }
  return runs;
}

/**
 * The run that the beginning of its identifier names, four characters or more. The files of no other are read.
 * @throws where none or several begin so
 */
export async function runNamed(dataDir: string, name: string): Promise<Run> {
  const { known, lying } = await namesOf(dataDir);
  const all = [...known, ...lying.map(neverInForce)];
  const ids = new Set(all.map(({ run_id }) => run_id).filter((id) => id.startsWith(name)));
  if (!/^[0-9a-f]{4,16}$/.test(name) || ids.size === 0) {
    throw new PublicationError(`there is no run "${name}" in ${dataDir}: see "sightline runs"`);
  }
  if (ids.size > 1) {
    throw new PublicationError(`"${name}" begins ${ids.size} runs: give more of the one that is meant`);
  }
  const at = all.findIndex(({ run_id }) => ids.has(run_id));
  return runOf(all[at]!, await find(dataDir, all[at]!.run_id), at === 0 && known.length > 0);
}

/** That a publication was put in force, or only lies there. */
type Named = { run_id: string; published_at: string | null; how: Run['how']; because: string | null };

const neverInForce = (run_id: string): Named => ({ run_id, published_at: null, how: null, because: null });

/** All that was ever in force, the latest first, a publication as often as it was; and those that lie there beside. */
async function namesOf(dataDir: string): Promise<{ known: Named[]; lying: string[] }> {
  const pointer = await readPointer(dataDir);
  const known = pointer ? [putInForce(pointer), ...pointer.before] : [];
  const lying = (await runsLying(dataDir)).filter((name) => !known.some(({ run_id }) => run_id === name));
  return { known, lying };
}

function runOf({ run_id, published_at, how, because }: Named, found: Found, isLast: boolean): Run {
  const state = isLast && found.state === 'whole' ? 'in force' : found.state;
  return { run_id, since: published_at, how, because, ...found, state };
}

type Found = Pick<Run, 'as_at' | 'profile' | 'version' | 'files'> & { state: State | 'gone' };

async function find(dataDir: string, runId: string): Promise<Found> {
  const folder = join(publicationsDir(dataDir), runId);
  const nothing = { as_at: null, profile: null, version: null, files: null };
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) return { ...nothing, state: 'gone' };
  const state = await stateOf(folder);
  if (state === 'damaged') return { ...nothing, state };
  const { as_at, profile, version, inputs } = JSON.parse(text) as Manifest;
  if (state === 'later') return { ...nothing, version, state };
  return { as_at, profile, version, files: inputs.length, state };
}
