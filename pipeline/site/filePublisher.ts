import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { basename, extname, dirname as folderOf, join as joinPath } from 'node:path/posix';

/** Empty, hidden, or a way out of the folder. */
const unfit = /(?:^|[\\/])(?:\.|$)/;

/**
 * Copies what fragments link to from `dashboards` into the site, once, under the name that Framework gives to what prose
 * links to: `_file/published/legal.1b2c3d4e.csv`, by what the file holds.
 * @returns a function from a path in `dashboards` to one in the site; null where there is no such file
 */
export function filePublisher(dashboardsDir: string, siteDir: string): (path: string) => string | null {
  const known = new Map<string, string | null>();
  return (path) => {
    if (!known.has(path)) known.set(path, publish(path, dashboardsDir, siteDir));
    return known.get(path) ?? null;
  };
}

function publish(path: string, dashboardsDir: string, siteDir: string): string | null {
  const source = join(dashboardsDir, path);
  if (unfit.test(path) || !statSync(source, { throwIfNoEntry: false })?.isFile()) return null;
  const bytes = readFileSync(source);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const ending = extname(path);
  const published = joinPath('_file', folderOf(path), `${basename(path, ending)}.${hash}${ending}`);
  const target = join(siteDir, published);
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return published;
}
