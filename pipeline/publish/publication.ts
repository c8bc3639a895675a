import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicationSummary } from '../../src/publication/tables.ts';
import { sha256OfFile } from '../operate/sha256.ts';
import { privateFolder, syncFolder, writeWhole } from '../operate/wholeFile.ts';

/** `manifest.json`: what went into a publication and what came out, by hash. */
export interface Manifest extends PublicationSummary {
  inputs: { name: string; file_id: string; extract: string | null; verdict: string }[];
  reference: { name: string; sha256: string }[];
  outputs: { path: string; bytes: number; sha256: string }[];
}

type Hashed = Pick<Manifest['outputs'][number], 'path' | 'sha256'>;

/** Of `checks.json`: how often a check between rows and files found something. */
export interface CheckCount {
  rule: string;
  count: number;
}

/** That a publication was put in force: by a run that made it, or by going back to one that was made before. */
export interface PutInForce {
  run_id: string;
  /** Since when: an ISO instant. */
  published_at: string;
  how: 'refresh' | 'rollback';
  /** What somebody said of it who went back to it. */
  because: string | null;
}

/** `current.json`: which publication is in force, and all that were before it, the latest first. */
export interface Pointer extends PutInForce {
  /** The folder whose files the views of the publication's database name. */
  vault: string;
  before: PutInForce[];
}

/** Nothing has been published, or what was published cannot be read. */
export class PublicationError extends Error {}

const DATABASE = 'sightline.duckdb';

export const publicationsDir = (dataDir: string) => join(dataDir, 'publications');

const pointerPath = (dataDir: string) => join(publicationsDir(dataDir), 'current.json');

/** The publication in force: its folder and the pointer to it. */
export async function currentPublication(dataDir: string): Promise<{ folder: string; pointer: Pointer }> {
  const pointer = await readPointer(dataDir);
  if (!pointer)
    throw new PublicationError(`nothing is published in ${dataDir}: run "sightline refresh" first`);
  const folder = join(publicationsDir(dataDir), pointer.run_id);
  if (!(await exists(join(folder, 'manifest.json')))) {
    throw new PublicationError(`the publication ${folder} is gone or damaged: run "sightline refresh" again`);
  }
  return { folder, pointer };
}

/** The pointer, or null where nothing is published yet or it cannot be read. */
export async function readPointer(dataDir: string): Promise<Pointer | null> {
  try {
    const pointer = JSON.parse(await readFile(pointerPath(dataDir), 'utf8')) as Partial<Pointer>;
    const { run_id, published_at = '', vault = '', how = 'refresh', because = null, before = [] } = pointer;
    if (!run_id || !/^[0-9a-f]{16}$/.test(run_id)) return null;
    return { run_id, published_at, vault, how, because, before };
  } catch {
    return null;
  }
}

/**
 * Puts a publication in force: the last step of a run, and the only one that readers see. What was in force before stands
 * in the same file, so that neither is ever there without the other.
 */
export async function movePointer(
  dataDir: string,
  {
    run_id,
    published_at,
    vault,
    how = 'refresh',
    because = null,
  }: Omit<Pointer, 'before' | 'how' | 'because'> & Partial<PutInForce>,
): Promise<void> {
  const last = await readPointer(dataDir);
  const before = last ? [putInForce(last), ...last.before] : [];
  const pointer: Pointer = { run_id, published_at, how, because, vault, before };
  await writeWhole(pointerPath(dataDir), `${JSON.stringify(pointer, null, 2)}\n`);
}

/** What a pointer says of its own publication. */
export const putInForce = ({ run_id, published_at, how, because }: Pointer): PutInForce => ({
  run_id,
  published_at,
  how,
  because,
});

/** A new folder for a publication in the making. */
export async function openDraft(dataDir: string, runId: string): Promise<string> {
  return privateFolder(join(await privateFolder(publicationsDir(dataDir)), `.draft-${runId}`));
}

/**
 * What of a publication is no output: the manifest itself, and what the same input does not give again byte for byte, the
 * database and what publications before this one said. Its hashes stand in `beside.json`.
 */
const BESIDE = ['manifest.json', DATABASE, 'earlier/revisions.arrow', 'earlier/revisions.csv'];

/** Gives a finished draft its name. A publication of that name is the same one, found damaged: it gives way. */
export async function keepDraft(dataDir: string, draft: string, runId: string): Promise<string> {
  const beside: Hashed[] = [];
  for (const path of BESIDE) beside.push({ path, sha256: sha256OfFile(join(draft, path)) });
  await writeWhole(join(draft, 'beside.json'), `${JSON.stringify(beside, null, 2)}\n`);
  const folder = join(publicationsDir(dataDir), runId);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await syncFolder(publicationsDir(dataDir));
  return folder;
}

/** True where the publication stands whole: every file has the hash that its manifest or `beside.json` names. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const { outputs } = await readManifest(folder);
    for (const { path, sha256 } of [...outputs, ...(await readBeside(folder))]) {
      if (sha256OfFile(join(folder, path)) !== sha256) return false;
    }
    return exists(join(folder, DATABASE));
  } catch {
    return false;
  }
}

/** The database of a publication where it is there and what was written; null where it is not. */
export async function soundDatabase(folder: string): Promise<string | null> {
  const path = join(folder, DATABASE);
  try {
    const written = (await readBeside(folder)).find((each) => each.path === DATABASE);
    return (written ? sha256OfFile(path) === written.sha256 : await exists(path)) ? path : null;
  } catch {
    return null;
  }
}

/** The hashes beside the manifest; none of a publication that was made before they were kept. Throws where they are damaged. */
async function readBeside(folder: string): Promise<Hashed[]> {
  const path = join(folder, 'beside.json');
  return (await exists(path)) ? (JSON.parse(await readFile(path, 'utf8')) as Hashed[]) : [];
}

/** What went into a publication and came out; throws where it is not there. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** What the checks between rows and files found when a publication was made. */
export async function readChecks(folder: string): Promise<CheckCount[]> {
  return JSON.parse(await readFile(join(folder, 'checks.json'), 'utf8')) as CheckCount[];
}

const exists = (path: string) =>
  stat(path)
    .then(() => true)
    .catch(() => false);
