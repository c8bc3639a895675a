import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256Of } from '../../pipeline/operate/sha256.ts';
import type { Stream } from '../../pipeline/synthesise/random/stream.ts';
import { type FixtureProject, fixtureProject } from '../site/fixtureProject.ts';
import { project } from '../support/sandbox.ts';
import type { Tally } from './tally.ts';
import { type Disturbance, disturbed, wasKilled } from './trials.ts';

const runner = join(project, 'pipeline', 'run.mjs');
const builder = join(project, 'tests', 'site', 'buildInNamespace.ts');

/** The moments at which readers would find a site missing or mixed, were it not for what stands beside it. */
const SITE_POINTS: readonly [string, Disturbance['killAt'] & object][] = [
  ['site built, before the old one goes', { what: 'rename', on: 'dist\\.old$', nth: 1 }],
  ['between the two renames of the site', { what: 'rename', on: 'dist\\.new-[0-9a-f]+$' }],
  ['site swapped, before the old one is removed', { what: 'rm', on: 'dist\\.old$', nth: 2 }],
];

/** A small project whose site is built, killed while it is, and built again; what is served meanwhile is the one or the other. */
export class SiteTrials {
  private readonly sites = new Map<string, string>();
  private text = 0;
  private whole = 0;
  kills = 0;

  private constructor(private readonly made: FixtureProject) {}

  static async of(): Promise<SiteTrials> {
    const trials = new SiteTrials(await fixtureProject());
    for (const text of [1, 0]) {
      await trials.write(text);
      const begun = performance.now();
      await trials.build().ended;
      trials.whole = performance.now() - begun;
      trials.sites.set(trials.served(), `text ${text}`);
    }
    return trials;
  }

  async killAtPoints(tally: Tally): Promise<void> {
    for (const [name, killAt] of SITE_POINTS) await this.killOnce(tally, name, { killAt });
  }

  async killAtRandom(tally: Tally, random: Stream): Promise<void> {
    await this.killOnce(tally, 'site being built, at a random moment', null, this.whole * random.unit());
  }

  remove(): Promise<void> {
    return this.made.remove();
  }

  private async killOnce(tally: Tally, name: string, disturb: Disturbance | null, after = 0): Promise<void> {
    await this.write(1 - this.text);
    const { child, ended } = this.build(disturb);
    if (!disturb) {
      await Promise.race([wait(after), ended]);
      child.kill('SIGKILL');
    }
    await ended;
    const faults: string[] = [];
    if (wasKilled(child)) this.kills += 1;
    else if (disturb) faults.push('was not killed');
    if (!this.sites.has(this.served())) faults.push('what is served is neither the old nor the new');
    await this.build().ended;
    if (this.sites.get(this.served()) !== `text ${this.text}`)
      faults.push('the next build gives another site');
    const left = readdirSync(this.made.dir).filter((each) => /^dist./.test(each));
    faults.push(...left.map((each) => `the next build leaves ${each}`));
    tally.add(`killed ${name}`, faults);
  }

  private async write(text: number): Promise<void> {
    this.text = text;
    await this.made.write('dashboards/index.md', `# Home\n\nText ${text}. See [legal](/legal).\n`);
  }

  private build(disturb: Disturbance | null = null): { child: ChildProcess; ended: Promise<unknown> } {
    const { dir, publicationDir } = this.made;
    const { load, env } = disturbed(disturb);
    const args = [...load, runner, builder, dir, publicationDir, join(dir, 'dist')];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
    return { child, ended: new Promise((resolve) => child.once('close', resolve)) };
  }

  /** The hash of all that is served: of the site or, while there is none, of the one before, as `serve` has it. */
  private served(): string {
    const site = join(this.made.dir, 'dist');
    const folder = existsSync(site) ? site : `${site}.old`;
    const paths = readdirSync(folder, { recursive: true }).map(String).sort();
    return sha256Of(
      paths
        .filter((path) => statSync(join(folder, path)).isFile())
        .map((path) => `${basename(path)} ${sha256Of(readFileSync(join(folder, path)))}`)
        .join('\n'),
    );
  }
}
