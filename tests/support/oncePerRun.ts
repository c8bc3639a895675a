import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isFirst } from './isFirst.ts';

/** Where whatever is written there goes when the run of the tests ends. */
export function folderOfRun(): string {
  const shared = process.env.SIGHTLINE_SHARED;
  if (!shared) throw new Error('no folder is shared: run the tests with vitest');
  return shared;
}

/**
 * A folder that all tests of one run share, and none may change: whichever asks for that name first has it made, others
 * wait until it is whole. It is made where it stays, since a database may name its place; `sharedFolder.ts` removes it when
 * the run ends.
 */
export async function oncePerRun(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(folderOfRun(), name);
  const whole = `${folder}.whole`;
  while (!existsSync(whole)) {
    if (!isFirst(folder)) {
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
