import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every file under a folder, sorted, as paths relative to it with forward slashes on every system.
 * A folder that is not there has none. `skip` is asked of each entry's relative path.
 */
export async function listFiles(
  dir: string,
  skip: (path: string) => boolean = () => false,
): Promise<string[]> {
  const found: string[] = [];
  const visit = async (prefix: string): Promise<void> => {
    for (const entry of await readdir(join(dir, prefix), { withFileTypes: true })) {
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (skip(path)) continue;
      if (entry.isDirectory()) await visit(path);
      else found.push(path);
    }
  };
  try {
    await visit('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
