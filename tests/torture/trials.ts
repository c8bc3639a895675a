import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from '../../pipeline/cli.ts';
import { sha256Of } from '../../pipeline/operate/sha256.ts';
import { isWhole, readPointer } from '../../pipeline/publish/publication.ts';
import { type Ended, project, start } from '../support/sandbox.ts';
import { AS_AT, filesOf, makeInboxes } from './council.ts';
import { differences, leftIn, type Published, readPublished } from './published.ts';

/** What `disturb.mjs` is told; see there. */
export interface Disturbance {
  journal?: string;
  killAt?: Occasion;
  failAt?: Occasion;
  now?: number;
  threads?: number;
}

/** The nth change of the file system of this kind, at a path that holds this pattern. */
export interface Occasion {
  what?: 'open' | 'write' | 'sync' | 'rename' | 'mkdir' | 'rm' | 'chmod';
  on?: string;
  nth?: number;
}

export interface Start {
  disturb?: Disturbance;
  env?: Record<string, string>;
  /** A program that runs it. */
  through?: string[];
}

export type Side = 'old' | 'new';

const preload = pathToFileURL(join(import.meta.dirname, 'disturb.mjs')).href;

/**
 * A data folder that goes from one delivery to another and back, each time by a whole refresh, and what an undisturbed
 * refresh of each gives: whatever is done to a run on the way, one of the two is in force, whole.
 */
export class Trials {
  readonly folder: string;
  readonly data: string;
  readonly inboxes: Record<Side, string>;
  readonly expected: Record<Side, Published>;
  /** How long an undisturbed refresh takes, in milliseconds. */
  readonly whole: number;
  /** How many changes of the file system a refresh makes, and how often DuckDB calls the system upon its file: `countMoments`. */
  changes = 0;
  calls: Record<string, number> = {};
  /** How many runs were killed. */
  kills = 0;
  private at: Side = 'old';

  private readonly asAt: string;

  private constructor(
    folder: string,
    inboxes: Record<Side, string>,
    asAt: string,
    expected: Record<Side, Published>,
    whole: number,
  ) {
    this.folder = folder;
    this.data = join(folder, 'data');
    this.inboxes = inboxes;
    this.asAt = asAt;
    this.expected = expected;
    this.whole = whole;
  }

  /** Makes up a small council, of which there are two deliveries. */
  static async ofCouncil(seed: number): Promise<Trials> {
    const folder = mkdtempSync(join(tmpdir(), 'sightline-torture-'));
    return Trials.between(await makeInboxes(folder, seed), AS_AT, folder);
  }

  /**
   * Refreshes both deliveries undisturbed, the new one in a data folder of its own. `journal`: where the changes that the
   * first refresh makes are written.
   */
  static async between(
    inboxes: Record<Side, string>,
    asAt: string,
    folder = mkdtempSync(join(tmpdir(), 'sightline-torture-')),
    journal?: string,
  ): Promise<Trials> {
    const expected: Partial<Record<Side, Published>> = {};
    let whole = 0;
    for (const side of ['new', 'old'] as const) {
      const data = join(folder, side === 'new' ? 'undisturbed' : 'data');
      const begun = performance.now();
      const how = journal && side === 'old' ? { disturb: { journal } } : {};
      const { code, err } = await startRefresh(inboxes[side], data, asAt, how).ended;
      whole = performance.now() - begun;
      if (code !== 0) throw new Error(`an undisturbed refresh ended with ${code}: ${err}`);
      expected[side] = await readPublished(data);
    }
    rmSync(join(folder, 'undisturbed'), { recursive: true });
    return new Trials(folder, inboxes, asAt, expected as Record<Side, Published>, whole);
  }

  /** The delivery that is in force. */
  get side(): Side {
    return this.at;
  }

  /** The delivery that is not in force. */
  get target(): Side {
    return this.at === 'old' ? 'new' : 'old';
  }

  /** The database of the publication in the making. */
  get draftDatabase(): string {
    return join(this.data, 'publications', `.draft-${this.expected[this.target].runId}`, 'sightline.duckdb');
  }

  /** Takes away whatever is left of the delivery that is not in force, so that its refresh is a whole one. */
  prepare(): void {
    const { data, target } = this;
    rmSync(join(data, 'publications', this.expected[target].runId), { recursive: true, force: true });
    const [hashes, others] = [target, this.at].map((side) =>
      filesOf(this.inboxes[side]).map((path) => sha256Of(readFileSync(path))),
    ) as [string[], string[]];
    const own = hashes.filter((hash) => !others.includes(hash));
    const vault = join(data, 'vault');
    for (const name of readdirSync(vault, { recursive: true }).map(String)) {
      if (own.some((hash) => name.includes(hash))) rmSync(join(vault, name), { force: true });
    }
  }

  /** True where the delivery that was to be put in force is. */
  async hasMoved(): Promise<boolean> {
    return (await readPointer(this.data))?.run_id === this.expected[this.target].runId;
  }

  /** Starts the refresh that puts the other delivery in force. */
  start(how: Start = {}) {
    return startRefresh(this.inboxes[this.target], this.data, this.asAt, how);
  }

  /** What is wrong with what is in force: nothing, where one of the two publications stands whole. */
  async faults(): Promise<string[]> {
    const pointer = await readPointer(this.data);
    if (!pointer) return ['the pointer cannot be read'];
    const side = (['old', 'new'] as const).find((each) => this.expected[each].runId === pointer.run_id);
    if (!side) return [`an unknown run is in force: ${pointer.run_id}`];
    const folder = join(this.data, 'publications', pointer.run_id);
    if (!existsSync(folder)) return ['the publication in force is not there'];
    if (!(await isWhole(folder))) return ['a file of the publication in force is not what its manifest says'];
    try {
      const found = await readPublished(this.data).catch(async (error: NodeJS.ErrnoException) => {
        // Worklists of a run that was stopped while they were put in place come with the next.
        if (error.code !== 'ENOENT' || !error.message.includes('worklists')) throw error;
        return null;
      });
      if (found === null) return [];
      return differences(found, this.expected[side])
        .filter((name) => !name.startsWith('worklists/'))
        .map((name) => `${name} is neither the old nor the new`);
    } catch (error) {
      return [`what is in force cannot be read: ${(error as Error).message.split('\n')[0]}`];
    }
  }

  /** Runs the refresh to its end and says what is not as if nothing had disturbed it; then turns round. */
  async complete(how: Start = {}): Promise<string[]> {
    const { target } = this;
    const { code, err } = await this.start(how).ended;
    if (code !== 0) return [`the next run ended with ${code}: ${err.trim()}`];
    this.at = target;
    const found = await readPublished(this.data);
    if (found.runId !== this.expected[target].runId) return [`the next run published ${found.runId}`];
    return [
      ...differences(found, this.expected[target]).map((name) => `after the next run ${name} is another`),
      ...leftIn(this.data).map((path) => `the next run leaves ${path}`),
    ];
  }

  /** Refreshes the delivery that is in force once more, in this process, and says what is not as it was. */
  async again(): Promise<string[]> {
    const args = ['refresh', '--inbox', this.inboxes[this.at], '--data', this.data, '--as-at', this.asAt];
    const { code, err } = await inProcess(args);
    if (code !== 0) return [`the next run ended with ${code}: ${err}`];
    const found = await readPublished(this.data).catch((error: Error) => error);
    if (found instanceof Error) return [`what is in force cannot be read: ${found.message.split('\n')[0]}`];
    return differences(found, this.expected[this.at]).map((name) => `after the next run ${name} is another`);
  }

  /** Asks what is in force. */
  query(sql: string): Promise<Ended> {
    return inProcess(['query', sql, '--json', '--data', this.data]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a verb in this process. */
async function inProcess(args: string[]): Promise<Ended> {
  const lines: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const code = await main(args, {
    projectDir: project,
    workingDir: project,
    print: (line) => lines.out.push(line),
    warn: (line) => lines.err.push(line),
    now: () => new Date(),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

/** Starts a refresh of an inbox as a process of its own. */
export function startRefresh(
  inbox: string,
  data: string,
  asAt: string,
  { disturb, env = {}, through = [] }: Start = {},
) {
  const args = ['refresh', '--inbox', inbox, '--data', data, '--as-at', asAt];
  const how = disturbed(disturb ?? null);
  return start(args, { through, env: { ...env, ...how.env }, load: how.load });
}

/** True of a process that was killed, or killed itself: on Windows that is one that ended with 1. */
export const wasKilled = ({ signalCode, exitCode }: ChildProcess) =>
  signalCode === 'SIGKILL' || (process.platform === 'win32' && exitCode === 1);

/** What a process of Node is started with so that it is disturbed. */
export function disturbed(disturb: Disturbance | null): { load: string[]; env: Record<string, string> } {
  return disturb
    ? { load: ['--import', preload], env: { SIGHTLINE_DISTURB: JSON.stringify(disturb) } }
    : { load: [], env: {} };
}
