import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publicationsDir } from './publication.ts';

/**
 * Clears away what was in the making in a data folder, which may name children: drafts of folders (`.draft-…`) and of
 * files (`….draft`), and the vault's workshop. Worklists that stand aside (`.old-…`) go back where none came in their
 * place. What runs write outside the lock, of how they ended and of what is forgotten, may be in the making still: of that
 * goes what processes left that are no more. For whoever holds the lock. Not by promises: it may be the last thing that a
 * process does.
 */
export function clearUnfinished(dataDir: string): void {
  const vault = join(dataDir, 'vault');
  const worklists = join(dataDir, 'worklists');
  const extracts = namesIn(vault).map((name) => join(vault, name));
  for (const folder of [publicationsDir(dataDir), vault, ...extracts, worklists]) {
    for (const name of namesIn(folder)) {
      if (/^\.draft-|^\.scratch$|\.draft(?:\.rest)?$/.test(name)) remove(join(folder, name));
    }
  }
  for (const folder of [dataDir, join(dataDir, 'alerts')]) {
    for (const name of namesIn(folder)) {
      const id = /\.(\d+)\.draft$/.exec(name)?.[1];
      if (id && !isRunning(Number(id))) remove(join(folder, name));
    }
  }
  for (const name of namesIn(worklists).filter((each) => each.startsWith('.old-'))) {
    const place = join(worklists, name.slice('.old-'.length));
    if (existsSync(place)) remove(join(worklists, name));
    else attempt(() => renameSync(join(worklists, name), place));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is there, and another's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const remove = (path: string) => attempt(() => rmSync(path, { recursive: true, force: true }));

/** What cannot be done, as Windows removes no file that is open, the next run does. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {}
}
