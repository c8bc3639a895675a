import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { leftIn } from './published.ts';
import type { Tally } from './tally.ts';
import type { Trials } from './trials.ts';

/** Tells a refresh to end while it makes the publication: it ends by that signal, says so and leaves nothing. */
export async function stopOnce(
  trials: Trials,
  tally: Tally,
  signal: 'SIGINT' | 'SIGTERM',
  random: Stream,
): Promise<void> {
  trials.prepare();
  const { child, ended } = trials.start();
  const draft = dirname(trials.draftDatabase);
  while (!existsSync(draft) && child.exitCode === null) await wait(5);
  await wait(random.unit() * 1500);
  child.kill(signal);
  const { code, err } = await ended;
  const faults = await trials.faults();
  if (code === null) {
    if (child.signalCode !== signal) faults.push(`ended by ${child.signalCode}`);
    if (!err.includes(`ended by ${signal}`)) faults.push(`does not say so: ${err.trim()}`);
  } else if (code !== 0) faults.push(`ended with ${code}: ${err.trim()}`);
  faults.push(...leftIn(trials.data).map((path) => `leaves ${path}`));
  faults.push(...(await trials.complete()));
  tally.add(`told to end by ${signal}`, faults);
}

/** Lets so many refreshes begin at once: each ends with 0 or says that another runs, one at least with 0. */
export async function runAtOnce(trials: Trials, tally: Tally, count: number): Promise<void> {
  trials.prepare();
  const runs = Array.from({ length: count }, () => trials.start());
  const ends = await Promise.all(runs.map(({ ended }) => ended));
  const faults = ends
    .filter(({ code, err }) => code !== 0 && !(code === 3 && /another run .*is running/.test(err)))
    .map(({ code, err }) => `one of ${count} ended with ${code}: ${err.trim()}`);
  if (!ends.some(({ code }) => code === 0)) faults.push('none of them ran');
  faults.push(...(await trials.faults()), ...(await trials.complete()));
  tally.add('two to ten runs at once', faults);
}
