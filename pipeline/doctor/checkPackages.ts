import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, type Installation, ok, wrong } from './finding.ts';

/** A package as `package-lock.json` names it. */
interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: { node?: string };
}

/** The system that packages must be for. */
export interface System {
  os: string;
  cpu: string;
  /** Of Linux. */
  libc: 'glibc' | 'musl' | null;
}

const MEND =
  'run "npm ci" in the project folder, on this machine: packages of another system do not run here';

/** The version of Node, and whether it is one that Sightline runs on. */
export async function checkNode(
  { projectDir }: Pick<Installation, 'projectDir'>,
  version = process.versions.node,
): Promise<Finding> {
  const { engines } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  return satisfies(version, engines.node)
    ? ok('Node', version)
    : wrong('Node', `${version} is too old`, `install ${engines.node.replace('>=', '')} or later`);
}

/** Whether a version is of a range such as `>=20.19`; of one in other words that is not known: null. */
function satisfies(version: string, range: string): boolean | null {
  const least = /^>=\s*(\d+)(?:\.(\d+))?(?:\.\d+)?$/.exec(range);
  if (!least) return null;
  const [major, minor] = version.split('.').map(Number) as [number, number];
  const [leastMajor, leastMinor] = [Number(least[1]), Number(least[2] ?? 0)];
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Whether every package of `package-lock.json` that a run needs here is installed, in its version. */
export async function checkPackages(
  { projectDir }: Pick<Installation, 'projectDir'>,
  system = thisSystem(),
): Promise<Finding> {
  const { packages } = JSON.parse(await readFile(join(projectDir, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const needed = Object.entries(packages).filter(([path, each]) => path !== '' && isNeeded(each, system));
  const faults = await Promise.all(
    needed.map(async ([path, { version }]) => {
      const installed = await versionOf(join(projectDir, path));
      if (installed === null) return `${nameOf(path)} is not there`;
      return installed === version ? [] : `${nameOf(path)} is ${installed} and not ${version}`;
    }),
  );
  const [first, ...more] = faults.flat();
  if (first === undefined) return ok('packages', `all ${needed.length} are there`);
  return wrong('packages', more.length === 0 ? first : `${first}, and ${more.length} more`, MEND);
}

/** Whether the database can be loaded: its program is another for each system. */
export async function checkDatabase(): Promise<Finding> {
  try {
    const { DuckDBInstance, version } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run('select 1');
    connection.closeSync();
    instance.closeSync();
    return ok('DuckDB', version());
  } catch (error) {
    return wrong('DuckDB', `does not load: ${(error as Error).message.split('\n')[0]}`, MEND);
  }
}

/**
 * What only tests need may be left out. Of what is for certain systems, and npm leaves out on others, what is for this one
 * is needed, but where it is for certain versions of Node, of which npm judges more than is done here.
 */
function isNeeded({ dev, optional, link, os, cpu, libc, engines }: Locked, system: System): boolean {
  if (dev || link) return false;
  if (!optional) return true;
  const isFor = (list: string[] | undefined, mine: string | null) =>
    list === undefined || mine === null || list.includes(mine);
  const isHere =
    os !== undefined && isFor(os, system.os) && isFor(cpu, system.cpu) && isFor(libc, system.libc);
  return isHere && (engines?.node === undefined || satisfies(process.versions.node, engines.node) === true);
}

async function versionOf(folder: string): Promise<string | null> {
  try {
    return (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return null;
  }
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function thisSystem(): System {
  if (process.platform !== 'linux') return { os: process.platform, cpu: process.arch, libc: null };
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return { os: 'linux', cpu: process.arch, libc: header.glibcVersionRuntime ? 'glibc' : 'musl' };
}
