import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where compiled code is kept, in the order to try: beside the packages; where those cannot be written, in a folder
 * of one's own under the temporary folder of this machine.
 */
export const codeFolders = (projectDir) => [
  { path: join(projectDir, 'node_modules', '.cache', 'sightline', 'code'), isShared: false },
  { path: join(tmpdir(), `sightline-code-${process.getuid?.() ?? ''}`), isShared: true },
];

/** Makes the folder where it is missing. Throws where somebody else could put code in it for us to run. */
export function openFolder({ path, isShared }) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // Windows gives each person a temporary folder of their own.
  if (!isShared || process.platform === 'win32') return;
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== process.getuid() || (found.mode & 0o077) !== 0) {
    throw new Error(`${path} can be written by others: remove it`);
  }
}
