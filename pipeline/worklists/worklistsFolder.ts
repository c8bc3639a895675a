import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../operate/sha256.ts';
import { privateFolder, syncFolder, writeWhole } from '../operate/wholeFile.ts';

/** `worklists.json` in a folder of worklists: of which publication they are, and the hash of each. */
interface Said {
  run_id: string;
  files: { name: string; sha256: string }[];
}

const SAID = 'worklists.json';

const worklistsDir = (dataDir: string) => join(dataDir, 'worklists');

/** Where the worklists of an as-at date stand: outside the site and the publication, for they name children. */
export const worklistsFolder = (dataDir: string, asAt: string) => join(worklistsDir(dataDir), asAt);

/** True where the worklists of this publication stand whole. */
export async function areInPlace(folder: string, runId: string): Promise<boolean> {
  try {
    const said = JSON.parse(await readFile(join(folder, SAID), 'utf8')) as Said;
    if (said.run_id !== runId) return false;
    for (const { name, sha256 } of said.files) {
      if (sha256Of(await readFile(join(folder, name))) !== sha256) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes files beside the folder that they are for, their owner's alone, and gives what puts them there: a folder of the
 * same date gives way whole. On Windows whoever may read the data folder may read them: it has no such modes.
 */
export async function draftFolder(
  dataDir: string,
  asAt: string,
  runId: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<() => Promise<void>> {
  const parent = await privateFolder(worklistsDir(dataDir));
  const draft = await privateFolder(join(parent, `.draft-${asAt}`));
  const said: Said = { run_id: runId, files: [] };
  for (const [name, content] of files) {
    await writeWhole(join(draft, name), content);
    said.files.push({ name, sha256: sha256Of(content) });
  }
  await writeWhole(join(draft, SAID), `${JSON.stringify(said, null, 2)}\n`);
  return async () => {
    const folder = worklistsFolder(dataDir, asAt);
    const old = join(parent, `.old-${asAt}`);
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(draft, folder);
    await syncFolder(parent);
    await rm(old, { recursive: true, force: true });
  };
}

/** Takes all worklists away, of whatever date: any may name who is to be forgotten. Gives how many folders there were. */
export async function forgetWorklists(dataDir: string): Promise<number> {
  const parent = worklistsDir(dataDir);
  const names = await readdir(parent).catch(() => []);
  for (const name of names) await rm(join(parent, name), { recursive: true, force: true });
  return names.filter((name) => !name.startsWith('.')).length;
}
