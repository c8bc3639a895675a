import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface ServedFile {
  path: string;
  bytes: Buffer;
}

/** What a browser may name: no way up, no hidden file, no drive or stream of Windows, no device of Windows. */
const badSegment = /^\.|[\\:\0]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The path, as segments, that a request's address names: decoded once; null where it may not be served.
 * A segment that is empty, as in `//a` or the end of `/a/`, is kept out, save the last.
 */
export function requestedPath(address: string): string[] | null {
  if (!address.startsWith('/')) return null;
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0]!);
  } catch {
    return null;
  }
  const segments = path.slice(1).split('/');
  const last = segments.pop()!;
  const named = [...segments.filter((segment) => segment !== ''), last];
  return named.some((segment) => badSegment.test(segment)) ? null : named;
}

/**
 * Reads the file of the site in `dir` for a path: `/legal` is `legal.html`, `/` is `index.html`.
 * While a new site is put in place there is no `dir` for an instant; then it is read from `dir.old`.
 * Null where there is none, or a link leads out of the site.
 */
export async function findServedFile(dir: string, segments: string[]): Promise<ServedFile | null> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const before = await identity(dir);
    const found = await findIn(before === null ? `${dir}.old` : dir, segments);
    if (found) return found;
    // A file that is missing from a folder that stayed the same is missing; else the folder was swapped meanwhile.
    if (before !== null && before === (await identity(dir))) return null;
    await wait(5);
  }
  return null;
}

async function identity(dir: string): Promise<string | null> {
  const found = await stat(dir, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}

async function findIn(dir: string, segments: string[]): Promise<ServedFile | null> {
  const root = await realpath(dir).catch(() => null);
  if (root === null) return null;
  const last = segments.at(-1)!;
  for (const name of last === '' ? ['index.html'] : [last, `${last}.html`]) {
    try {
      const path = await realpath(join(root, ...segments.slice(0, -1), name));
      if (!path.startsWith(root + sep) || !(await stat(path)).isFile()) continue;
      return { path, bytes: await readFile(path) };
    } catch {
      // Not there, or gone since: the next name, or no file.
    }
  }
  return null;
}
