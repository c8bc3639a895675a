import { constants } from 'node:fs';
import { access, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFiles } from '../ingest/findFiles.ts';
import { inLanes } from '../operate/inLanes.ts';
import { publicationsDir, readPointer } from '../publish/publication.ts';
import { type Finding, type Installation, look, ok, wrong } from './finding.ts';

/** The folders of the data folder that hold rows about children, or what is made from them. */
const PRIVATE = ['publications', 'vault', 'worklists', 'packs', 'alerts', 'logs'];

const MEGABYTE = 1024 ** 2;

/** What a run needs beside a publication: what it reads and has no room for in memory. */
const LEAST_FREE = 1024 * MEGABYTE;

/** Whether the data folder can be written, and nobody else can read what is in it of children. */
export async function checkData({ dataDir }: Pick<Installation, 'dataDir'>): Promise<Finding> {
  const found = await stat(dataDir).catch(() => null);
  if (!found) return look('data folder', `${dataDir} is not there yet`, '"sightline refresh" makes it');
  const mine = await isWritable(dataDir);
  if (!mine) {
    return wrong('data folder', `${dataDir} cannot be written`, 'give it to the user that runs Sightline');
  }
  for (const name of PRIVATE) {
    const path = join(dataDir, name);
    const folder = await stat(path).catch(() => null);
    if (!folder) continue;
    if (!(await isWritable(path))) {
      return wrong('data folder', `${path} cannot be written`, 'give it to the user that runs Sightline');
    }
    // On Windows whoever may read the data folder may read what is in it, and no bits of the mode say so.
    if (process.platform !== 'win32' && (folder.mode & 0o077) !== 0) {
      return wrong('data folder', `${path} can be read by others`, `chmod 700 "${path}"`);
    }
  }
  return ok('data folder', `${dataDir} can be written, and what is about children is its owner's alone`);
}

/** Whether there is room for another run: for two publications more, and what a run needs meanwhile. */
export async function checkSpace({ dataDir, projectDir }: Pick<Installation, 'dataDir' | 'projectDir'>) {
  const { bavail, bsize } = await statfs(dataDir).catch(() => statfs(projectDir));
  const free = bavail * bsize;
  const pointer = await readPointer(dataDir);
  const last = pointer ? await bytesIn(join(publicationsDir(dataDir), pointer.run_id)) : 0;
  const needed = LEAST_FREE + 2 * last;
  const said = `${inMegabytes(free)} free`;
  return free >= needed
    ? ok('space', said)
    : wrong(
        'space',
        said,
        `make room for ${inMegabytes(needed)}: a run keeps the last publication until the next is whole`,
      );
}

/** Whether the inbox is there, and each of its files can be read. */
export async function checkInbox({ inbox, now }: Pick<Installation, 'inbox' | 'now'>): Promise<Finding> {
  const files = await findFiles(inbox).catch(() => null);
  if (files === null) {
    return wrong(
      'inbox',
      `${inbox} is no folder that can be read`,
      'create it, or name another with --inbox',
    );
  }
  if (files.length === 0) return look('inbox', `${inbox} is empty`, 'put the extracts into it');
  const looked = inLanes(files, [1, 2, 3, 4], async ({ path, name }) => ({
    name,
    isReadable: await access(path, constants.R_OK).then(
      () => true,
      () => false,
    ),
    written: await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  }));
  let later: string | null = null;
  for await (const { name, isReadable, written } of looked) {
    if (!isReadable)
      return wrong('inbox', `${name} cannot be read`, 'let the user that runs Sightline read it');
    if (written > now.getTime() + HOUR) later ??= name;
  }
  if (later !== null) {
    const mend = 'set the clock right, here or where the file was saved; until then use "refresh --rehash"';
    return look('inbox', `${later} was saved later than now`, mend);
  }
  const folder = await stat(inbox);
  if (process.platform !== 'win32' && (folder.mode & 0o007) !== 0) {
    return look('inbox', `${inbox} can be read by everybody on this machine`, `chmod 700 "${inbox}"`);
  }
  return ok('inbox', `${files.length} files in ${inbox}`);
}

const HOUR = 3_600_000;

async function isWritable(folder: string): Promise<boolean> {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    await writeFile(probe, '', { mode: 0o600 });
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}

const inMegabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE).toLocaleString('en-GB')} MB`;
