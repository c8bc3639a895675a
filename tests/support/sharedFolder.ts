import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before any test runs, makes the folder that `oncePerRun` keeps things in; gives what removes it after all have run. */
export default function sharedFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-shared-'));
  process.env.SIGHTLINE_SHARED = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
