import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { KILL_POINTS, lastStage } from './killPoints.ts';
import type { Tally } from './tally.ts';
import { type Start, type Trials, wasKilled } from './trials.ts';

/** What DuckDB does to its file that counts for whether it is whole: its name as a system call, and as people say it. */
const DATABASE_CALLS = [
  ['fsync', 'before DuckDB has a commit on the disk'],
  ['pwrite64', 'before DuckDB writes blocks'],
  ['unlink', 'before DuckDB removes its log'],
] as const;

/** A random whole number from 1 to `most`. */
export const upTo = (most: number, random: Stream) => 1 + Math.floor(random.unit() * most);

/** Kills a refresh at every named moment; the next run is awaited after each. */
export async function killAtPoints(trials: Trials, tally: Tally): Promise<void> {
  for (const { name, at } of KILL_POINTS) {
    await killOnce(trials, tally, `killed ${name}`, { disturb: { killAt: at }, mustDie: true });
  }
}

/** Kills a refresh before a change of the file system, any of them being as likely. */
export async function killAtChange(
  trials: Trials,
  tally: Tally,
  random: Stream,
  isLast: boolean,
): Promise<void> {
  const journal = join(trials.folder, 'journal');
  rmSync(journal, { force: true });
  const nth = upTo(trials.changes, random);
  const what = () => `killed at any change: ${lastStage(journal)}`;
  await killOnce(trials, tally, what, { disturb: { killAt: { nth }, journal } }, isLast);
}

/** Kills a refresh after any time. */
export async function killAtRandom(
  trials: Trials,
  tally: Tally,
  random: Stream,
  isLast: boolean,
): Promise<void> {
  const after = trials.whole * random.unit();
  await killOnce(trials, tally, 'killed at a random moment', {}, isLast, after);
}

/** Kills a refresh where DuckDB is about to change its database; `nth` of all such calls, at random. */
export async function killInDatabase(
  trials: Trials,
  tally: Tally,
  random: Stream,
  isLast: boolean,
): Promise<void> {
  const [call, name] = DATABASE_CALLS[Math.floor(random.unit() * DATABASE_CALLS.length)]!;
  const nth = upTo(trials.calls[call] ?? 1, random);
  const through = tracer(trials, `trace=${call}`, `inject=${call}:signal=SIGKILL:when=${nth}`);
  await killOnce(trials, tally, `killed ${name}`, { through }, isLast);
}

/** Runs a program so that something is done to its system calls upon the database in the making, and upon no other file. */
export function tracer(trials: Trials, ...expressions: string[]): string[] {
  const database = trials.draftDatabase;
  const paths = [database, `${database}.wal`].flatMap((path) => ['-P', path]);
  const all = expressions.flatMap((expression) => ['-e', expression]);
  return ['strace', '-f', '-qqq', '--seccomp-bpf', '-o', join(trials.folder, 'trace'), ...paths, ...all];
}

/** Why system calls cannot be disturbed here; null where they can. */
export function cannotTrace(): string | null {
  const { error, status } = spawnSync('strace', ['-f', '-qqq', '--seccomp-bpf', '-e', 'trace=fsync', 'true']);
  if (error) return 'there is no strace';
  return status === 0 ? null : 'strace may not trace here';
}

/** Counts the changes of an undisturbed refresh, and DuckDB's calls, so that any of them can be chosen. */
export async function countMoments(trials: Trials, canTrace: boolean): Promise<void> {
  const journal = join(trials.folder, 'journal');
  rmSync(journal, { force: true });
  trials.prepare();
  const calls = DATABASE_CALLS.map(([call]) => call);
  const through = canTrace ? tracer(trials, `trace=${calls.join(',')}`) : [];
  await trials.start({ disturb: { journal }, through }).ended;
  trials.changes = readFileSync(journal, 'utf8').trimEnd().split('\n').length;
  if (canTrace) {
    const trace = readFileSync(join(trials.folder, 'trace'), 'utf8');
    for (const call of calls) trials.calls[call] = trace.split(`${call}(`).length - 1;
  }
  const faults = await trials.complete();
  if (faults.length > 0) throw new Error(`an undisturbed refresh is not as another: ${faults.join('; ')}`);
}

async function killOnce(
  trials: Trials,
  tally: Tally,
  what: string | (() => string),
  { mustDie = false, ...how }: Start & { mustDie?: boolean },
  isLast = true,
  after: number | null = null,
): Promise<void> {
  trials.prepare();
  const { child, ended } = trials.start(how);
  if (after !== null) {
    await Promise.race([wait(after), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  const faults = await trials.faults();
  if (wasKilled(child)) trials.kills += 1;
  else if (mustDie) faults.push('was not killed');
  // A run after a run that was killed may be killed as well: the next must not mind.
  if (isLast || faults.length > 0 || (await trials.hasMoved())) faults.push(...(await trials.complete()));
  tally.add(typeof what === 'string' ? what : what(), faults);
}
