import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { project } from '../support/sandbox.ts';
import type { Tally } from './tally.ts';

const runner = join(project, 'pipeline', 'run.mjs');

/** Starts a reader of a data folder and waits until it reads; gives what ends it and notes what it saw. */
export async function watchAsReader(data: string): Promise<(tally: Tally) => Promise<void>> {
  const child = spawn(process.execPath, [runner, join(import.meta.dirname, 'reader.ts'), data], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return async (tally) => {
    child.stdin.end();
    const { value } = await lines.next();
    await ended;
    const { looks, faults } = JSON.parse(value) as { looks: number; faults: string[] };
    const what = 'a reader looks meanwhile: pointer, every hash, database';
    for (let look = faults.length; look < looks; look += 1) tally.add(what, []);
    for (const fault of faults) tally.add(what, [fault]);
  };
}
