import { mkdirSync } from 'node:fs';

/** Makes a folder that is not there, and says whether it was this call that did: of several processes that ask at once, one. */
export function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
