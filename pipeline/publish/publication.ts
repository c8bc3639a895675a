import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PublicationSummary } from '../../src/publication/tables.ts';
import { sha256Of } from '../operate/sha256.ts';
import { privateFolder, syncFolder, writeWhole } from '../operate/wholeFile.ts';
import { isLater, OWN_VERSION } from './ownVersion.ts';

/** `manifest.json`: what went into a publication and what came out, by hash. */
export interface Manifest extends PublicationSummary {
  inputs: { name: string; file_id: string; extract: string | null; verdict: string }[];
  reference: { name: string; sha256: string }[];
  outputs: { path: string; bytes: number; sha256: string }[];
}

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

/** A publication that a later version made: it may hold what this one would misread, and so is not read by half. */
export class LaterPublication extends PublicationError {
  constructor(folder: string, version: string) {
    super(
      `the publication ${basename(folder)} was made by version ${version}, later than this one, ${OWN_VERSION}: update Sightline, or go back by "sightline rollback" to one that "sightline runs" says ${OWN_VERSION} made`,
    );
  }
}

/** Takes what cannot be read for none, save where a later version made it. */
export function unlessLater(error: unknown): null {
  if (error instanceof LaterPublication) throw error;
  return null;
}

export const publicationsDir = (dataDir: string) => join(dataDir, 'publications');

const pointerPath = (dataDir: string) => join(publicationsDir(dataDir), 'current.json');

/**
 * The publication in force: its folder and the pointer to it. With a profile, the latest that was made for its readers.
 * Throws a `PublicationError` where there is none, saying what to do.
 */
export async function currentPublication(
  dataDir: string,
  profile: string | null = null,
): Promise<{ folder: string; put: PutInForce }> {
  const pointer = await readPointer(dataDir);
  if (!pointer)
    throw new PublicationError(`nothing is published in ${dataDir}: run "sightline refresh" first`);
  if (profile !== null) {
    const last = await lastOf(pointer, dataDir, (manifest) => manifest.profile === profile);
    if (last) return { folder: folderOf(dataDir, last.put), put: last.put };
    throw new PublicationError(
      `nothing is published for ${profile} in ${dataDir}: run "sightline refresh --profile ${profile}" first`,
    );
  }
  const folder = join(publicationsDir(dataDir), pointer.run_id);
  if (!(await readManifest(folder).catch(unlessLater))) {
    throw new PublicationError(`the publication ${folder} is gone or damaged: run "sightline refresh" again`);
  }
  return { folder, put: putInForce(pointer) };
}

/**
 * Of all publications that were ever in force, the latest one first, the first whose manifest can be read and is as asked.
 * Throws where one of a later version comes before it: what that told is not to be passed over.
 */
export async function lastOf(
  pointer: Pointer | null,
  dataDir: string,
  isAsked: (manifest: Manifest) => boolean,
): Promise<{ put: PutInForce; manifest: Manifest } | null> {
  for (const put of pointer ? [putInForce(pointer), ...pointer.before] : []) {
    const manifest = await readManifest(folderOf(dataDir, put)).catch(unlessLater);
    if (manifest && isAsked(manifest)) return { put, manifest };
  }
  return null;
}

/** Where a publication stands. */
export const folderOf = (dataDir: string, { run_id }: Pick<PutInForce, 'run_id'>) =>
  join(publicationsDir(dataDir), run_id);

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

/** A new folder for a publication in the making; what killed runs left behind is cleared away. */
export async function openDraft(dataDir: string, runId: string): Promise<string> {
  const folder = await privateFolder(publicationsDir(dataDir));
  for (const name of await readdir(folder)) {
    if (name.startsWith('.draft-')) await rm(join(folder, name), { recursive: true, force: true });
  }
  return privateFolder(join(folder, `.draft-${runId}`));
}

/** Gives a finished draft its name. A publication of that name is the same one, found damaged: it gives way. */
export async function keepDraft(dataDir: string, draft: string, runId: string): Promise<string> {
  const folder = join(publicationsDir(dataDir), runId);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await syncFolder(publicationsDir(dataDir));
  return folder;
}

/**
 * How a publication stands: `whole`, with its database and every file of the hash that its manifest names; `figures only`,
 * the same without the database, as `sightline forget` leaves it; `later`: made by a later version; or `damaged`.
 */
export type State = 'whole' | 'figures only' | 'later' | 'damaged';

export async function stateOf(folder: string): Promise<State> {
  try {
    const manifest = await readManifest(folder);
    for (const { path, sha256 } of manifest.outputs) {
      if (sha256Of(await readFile(join(folder, path))) !== sha256) return 'damaged';
    }
    return (await exists(databaseOf(folder))) ? 'whole' : 'figures only';
  } catch (error) {
    return error instanceof LaterPublication ? 'later' : 'damaged';
  }
}

export const isWhole = async (folder: string) => (await stateOf(folder)) === 'whole';

/** The database of a publication, which holds its rows. */
export const databaseOf = (folder: string) => join(folder, 'sightline.duckdb');

/** Throws where the database of a publication is gone, and says how to have one again. */
export async function needDatabase(folder: string): Promise<string> {
  const database = databaseOf(folder);
  if (await exists(database)) return database;
  throw new PublicationError(
    `the rows of the publication ${basename(folder)} are gone, as "sightline forget" leaves it: run "sightline refresh"`,
  );
}

/** What went into a publication and came out; throws where it is not there, and a `LaterPublication` where it is one. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  if (isLater(manifest.version)) throw new LaterPublication(folder, manifest.version);
  return manifest;
}

/** What the checks between rows and files found when a publication was made. */
export async function readChecks(folder: string): Promise<CheckCount[]> {
  return JSON.parse(await readFile(join(folder, 'checks.json'), 'utf8')) as CheckCount[];
}

const exists = (path: string) =>
  stat(path)
    .then(() => true)
    .catch(() => false);
