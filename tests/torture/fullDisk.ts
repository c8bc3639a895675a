import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { tracer, upTo } from './kills.ts';
import { leftIn } from './published.ts';
import type { Tally } from './tally.ts';
import type { Start, Trials } from './trials.ts';

/** A disk that is full from any change of the file system on. */
export const fillAtChange = (trials: Trials, tally: Tally, random: Stream) =>
  fillOnce(trials, tally, 'disk full from any change on', {
    disturb: { failAt: { nth: upTo(trials.changes, random) } },
  });

/** A disk that is full when DuckDB writes, from any of its writes on. */
export const fillAtBlock = (trials: Trials, tally: Tally, random: Stream) =>
  fillOnce(trials, tally, 'disk full when DuckDB writes blocks', {
    through: tracer(
      trials,
      'trace=pwrite64',
      `inject=pwrite64:error=ENOSPC:when=${upTo(trials.calls.pwrite64 ?? 1, random)}+`,
    ),
  });

/** No file may grow beyond so many bytes (`RLIMIT_FSIZE`), as a quota has it. */
export const limitFiles = (trials: Trials, tally: Tally, bytes: number) =>
  fillOnce(trials, tally, 'files limited in size', { through: ['prlimit', `--fsize=${bytes}`] });

/**
 * A disk of its own, in memory, with so much more room than what is published needs: what was published goes there, the
 * refresh runs there, and what there is then comes back.
 */
export async function fillSmallDisk(trials: Trials, tally: Tally, room: number): Promise<void> {
  trials.prepare();
  const { data } = trials;
  const kept = join(trials.folder, 'kept');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  const size = bytesOf(data) + room;
  const script = [
    `cp -a "$1/." "$2" && mount -t tmpfs -o size=${size},mode=0700 none "$1" && cp -a "$2/." "$1"`,
    'shift 2',
    '"$@"; code=$?',
    `rm -rf "${kept}" && mkdir "${kept}" && cp -a "${data}/." "${kept}"; exit $code`,
  ].join('\n');
  const through = [...NAMESPACE, 'sh', '-c', script, 'sh', data, kept];
  const { code, err } = await trials.start({ through }).ended;
  rmSync(data, { recursive: true });
  spawnSync('cp', ['-a', kept, data]);
  await judge(trials, tally, 'a small disk that fills up', code, err);
}

/** Lets a process mount what it alone sees. */
export const NAMESPACE = ['unshare', process.getuid?.() === 0 ? '-m' : '-rm'];

/** Why no disk can be made here; null where one can. */
export function cannotMount(): string | null {
  const [program, ...args] = [...NAMESPACE, 'sh', '-c', 'mount -t tmpfs none /mnt'];
  const { error, status } = spawnSync(program!, args);
  if (error) return 'there is no unshare';
  return status === 0 ? null : 'nothing may be mounted here';
}

async function fillOnce(trials: Trials, tally: Tally, what: string, how: Start): Promise<void> {
  trials.prepare();
  const { code, err } = await trials.start(how).ended;
  await judge(trials, tally, what, code, err);
}

async function judge(
  trials: Trials,
  tally: Tally,
  what: string,
  code: number | null,
  err: string,
): Promise<void> {
  const faults = await trials.faults();
  if (code !== 0 && code !== 1) faults.push(`ended with ${code}: ${err.trim()}`);
  if (code === 1 && !/^sightline: [^\n]+\n$/.test(err))
    faults.push(`does not say it in one line: ${err.trim()}`);
  faults.push(...leftIn(trials.data).map((path) => `leaves ${path}`));
  faults.push(...(await trials.complete()));
  tally.add(`${what}: ${code === 0 ? 'there was room enough' : 'nothing published'}`, faults);
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name))))
    .reduce((sum, found) => sum + (found.isFile() ? Math.ceil(found.size / 4096) * 4096 : 4096), 0);
}
