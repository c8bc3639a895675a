import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * A folder that all tests of one run share, and none may change: whichever asks for that name first has it made, others
 * wait until it is whole. It is made where it stays, since a database may name its place; `sharedFolder.ts` removes it when
 * the run ends.
 */
export async function oncePerRun(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const shared = process.env.SIGHTLINE_SHARED;
  if (!shared) throw new Error('no folder is shared: run the tests with vitest');
  const folder = join(shared, name);
  const whole = `${folder}.whole`;
  while (!existsSync(whole)) {
    if (!begin(folder)) {
      await setTimeout(50);
      continue;
    }
    try {
      await make(folder);
      writeFileSync(whole, '');
    } catch (error) {
      // Who waits for it tries by itself.
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }
  return folder;
}

/** Whether it is ours to make: of several that ask at once one gets the folder. */
function begin(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
