import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the inbox: where it is, and its path below the inbox with `/`. */
export interface InboxFile {
  path: string;
  name: string;
}

/** What systems, spreadsheets and `sightline synthesise` leave beside the files that people put in a folder. */
const NOT_EXTRACTS = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|ground-truth(?:-mess)?\.json$)/i;

/** The folder of an inbox that holds reference tables, and no extracts. */
export const REFERENCE = 'reference';

/** Every file of the inbox and its folders, in the order of their names; throws where there is no such folder. */
export async function findFiles(inbox: string): Promise<InboxFile[]> {
  const isFolder = await stat(inbox)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isFolder)
    throw new InboxError(`the inbox ${inbox} is not a folder: create it, or name another with --inbox`);
  const files: InboxFile[] = [];
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (NOT_EXTRACTS.test(entry.name) || (prefix === '' && entry.name === REFERENCE)) continue;
      const path = join(folder, entry.name);
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory()) await walk(path, `${name}/`);
      else files.push({ path, name });
    }
  };
  await walk(inbox, '');
  // Not by locale: the order is the same on every machine.
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The inbox cannot be used. */
export class InboxError extends Error {}
