import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NAMESPACE } from './fullDisk.ts';
import type { Tally } from './tally.ts';
import type { Trials } from './trials.ts';

/** Folders that a run writes to, as they stand in the data folder; each is made read-only for one run. */
export const WRITTEN = ['.', 'publications', 'vault', 'vault/receipts', 'worklists'];

/** Runs a refresh for which a folder can only be read: it says so in one line, and all is as it was. */
export async function refuseWriting(trials: Trials, tally: Tally, folder: string): Promise<void> {
  trials.prepare();
  const path = join(trials.data, folder);
  const script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"';
  const { code, err } = await trials.start({ through: [...NAMESPACE, 'sh', '-c', script, 'sh', path] }).ended;
  const faults = await trials.faults();
  if (code !== 1) faults.push(`ended with ${code}`);
  if (!/^sightline: [^\n]+\n$/.test(err)) faults.push(`does not say it in one line: ${err.trim()}`);
  faults.push(...(await trials.complete()));
  tally.add('a folder that can only be read', faults);
}

/** Takes the folder of the publication in the making away under a run: it fails in one line, and all is as it was. */
export async function takeAway(trials: Trials, tally: Tally): Promise<void> {
  trials.prepare();
  const draft = join(trials.draftDatabase, '..');
  const { child, ended } = trials.start();
  while (!existsSync(join(draft, 'tables')) && child.exitCode === null) await wait(5);
  rmSync(draft, { recursive: true, force: true });
  const { code, err } = await ended;
  const faults = await trials.faults();
  if (code !== 1) faults.push(`ended with ${code}`);
  if (!/^sightline: [^\n]+\n$/.test(err)) faults.push(`does not say it in one line: ${err.trim()}`);
  faults.push(...(await trials.complete()));
  tally.add('the folder of the draft taken away', faults);
}
