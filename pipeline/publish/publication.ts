import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PublicationSummary } from '../../src/publication/tables.ts';
import { sha256OfFile } from '../operate/sha256.ts';
import { privateFolder, syncFolder, writeWhole } from '../operate/wholeFile.ts';
import { isLater, OWN_VERSION } from './ownVersion.ts';

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

/** A publication that a later version made: it may hold what this one would misread, and so is not read by half. */
export class LaterPublication extends PublicationError {
  constructor(
    folder: string,
    readonly version: string,
  ) {
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
 * Of all publications that were ever in force, the latest one first, the first whose manifest can be read and is as
 * asked, and which is sound. Throws where one of a later version comes before it: what that told is not to be passed over.
 */
export async function lastOf(
  pointer: Pointer | null,
  dataDir: string,
  isAsked: (manifest: Manifest) => boolean,
  isSound: (put: PutInForce) => Promise<boolean> = async () => true,
): Promise<{ put: PutInForce; manifest: Manifest } | null> {
  const seen = new Set<string>();
  for (const put of pointer ? [putInForce(pointer), ...pointer.before] : []) {
    if (seen.has(put.run_id)) continue;
    seen.add(put.run_id);
    const manifest = await readManifest(folderOf(dataDir, put)).catch(unlessLater);
    if (manifest && isAsked(manifest) && (await isSound(put))) return { put, manifest };
  }
  return null;
}

/** Where a publication stands. */
export const folderOf = (dataDir: string, { run_id }: Pick<PutInForce, 'run_id'>) =>
  join(publicationsDir(dataDir), run_id);

/** The identifiers of all publications that lie in a data folder, whether they were ever in force or not. */
export const runsLying = async (dataDir: string) =>
  (await readdir(publicationsDir(dataDir)).catch(() => [])).filter(isRunId).sort();

const isRunId = (name: string) => /^[0-9a-f]{16}$/.test(name);

/** The pointer, or null where nothing is published yet or it cannot be read. */
export async function readPointer(dataDir: string): Promise<Pointer | null> {
  try {
    const pointer = JSON.parse(await readFile(pointerPath(dataDir), 'utf8')) as Partial<Pointer>;
    const { run_id, published_at = '', vault = '', how = 'refresh', because = null, before = [] } = pointer;
    if (!run_id || !isRunId(run_id)) return null;
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
const BESIDE = [
  'manifest.json',
  DATABASE,
  'earlier/revisions.arrow',
  'earlier/revisions.csv',
  'earlier/told.parquet',
];

/** Writes down what stands beside the outputs of a publication as it is. */
export async function keepBeside(folder: string): Promise<void> {
  const beside: Hashed[] = [];
  for (const path of BESIDE) {
    if (await exists(join(folder, path))) beside.push({ path, sha256: sha256OfFile(join(folder, path)) });
  }
  await writeWhole(join(folder, 'beside.json'), `${JSON.stringify(beside, null, 2)}\n`);
}

/** Gives a finished draft its name. A publication of that name is the same one, found damaged: it gives way. */
export async function keepDraft(dataDir: string, draft: string, runId: string): Promise<string> {
  await keepBeside(draft);
  const folder = join(publicationsDir(dataDir), runId);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await syncFolder(publicationsDir(dataDir));
  return folder;
}

/**
 * How a publication stands: `whole`, every file, its database among them, of the hash that its manifest or `beside.json`
 * names; `figures only`, the same without the database, as `sightline forget` leaves it; `later`: made by a later version;
 * or `damaged`.
 */
export type State = 'whole' | 'figures only' | 'later' | 'damaged';

export async function stateOf(folder: string): Promise<State> {
  try {
    const hasDatabase = await exists(databaseOf(folder));
    const { outputs } = await readManifest(folder);
    for (const { path, sha256 } of [...outputs, ...(await readBeside(folder))]) {
      if (path === DATABASE && !hasDatabase) continue;
      if (sha256OfFile(join(folder, path)) !== sha256) return 'damaged';
    }
    return hasDatabase ? 'whole' : 'figures only';
  } catch (error) {
    return error instanceof LaterPublication ? 'later' : 'damaged';
  }
}

export const isWhole = async (folder: string) => (await stateOf(folder)) === 'whole';

/** The database of a publication, which holds its rows. */
export const databaseOf = (folder: string) => join(folder, DATABASE);

/** Throws where the database of a publication is gone, and says how to have one again. */
export async function needDatabase(folder: string): Promise<string> {
  const database = databaseOf(folder);
  if (await exists(database)) return database;
  throw new PublicationError(
    `the rows of the publication ${basename(folder)} are gone, as "sightline forget" leaves it: run "sightline refresh"`,
  );
}

/** The database of a publication where it is there and what was written; null where it is not. */
export async function soundDatabase(folder: string): Promise<string | null> {
  const path = databaseOf(folder);
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
