import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../pipeline/cli.ts';
import { takeTurns } from './takeTurns.ts';

export const project = dirname(dirname(import.meta.dirname));
export const papers = join(project, 'data', 'samples', 'papers');

/** What a verb printed and how it ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A folder of its own with an inbox that holds the papers, and the command line on it. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
  readonly data: string;
  readonly inbox = join(this.folder, 'inbox');
  now = new Date('2021-09-08T06:00:00Z');

  /** `data` names another folder of data, to ask what is published there. */
  constructor({ files = true, data = '' } = {}) {
    this.data = data || join(this.folder, 'data');
    mkdirSync(this.inbox, { recursive: true });
    if (files) cpSync(papers, this.inbox, { recursive: true });
  }

  /** Runs a verb in this process; a build of a site when no other test has one built in the checkout. */
  run(...args: string[]): Promise<Ended> {
    return args[0] === 'build' ? takeTurns('build', () => this.#runNow(args)) : this.#runNow(args);
  }

  async #runNow(args: string[]): Promise<Ended> {
    const lines: { out: string[]; err: string[] } = { out: [], err: [] };
    const code = await main(args, {
      projectDir: project,
      workingDir: this.folder,
      print: (line) => lines.out.push(line),
      warn: (line) => lines.err.push(line),
      now: () => this.now,
    });
    return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
  }

  /** Refreshes from the inbox as the papers stood for the meeting of September 2021. */
  refresh(...args: string[]): Promise<Ended> {
    return this.run('refresh', '--inbox', this.inbox, '--data', this.data, '--as-at', '2021-09-07', ...args);
  }

  /** The rows of a query on what is published. */
  async query<T = Record<string, unknown>>(sql: string): Promise<T[]> {
    const { code, out, err } = await this.run('query', sql, '--json', '--data', this.data);
    if (code !== 0) throw new Error(err);
    return JSON.parse(out) as T[];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Starts the command line as a process of its own; `through` names a program that runs it, `load` is given to Node. */
export function start(
  args: string[],
  {
    env = {},
    through = [],
    load = [],
  }: { env?: Record<string, string>; through?: string[]; load?: string[] } = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const bin = join(project, 'pipeline', 'bin.mjs');
  const [program, ...rest] = [...through, process.execPath, ...load, bin, ...args];
  const child = spawn(program!, rest, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    texts.out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    texts.err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...texts })));
  return { child, ended };
}
