import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stream } from '../../pipeline/synthesise/random/stream.ts';
import type { Tally } from './tally.ts';
import type { Trials } from './trials.ts';

/** Files of a data folder that hold what was made, by what people call them. */
const PLACES: readonly [string, RegExp][] = [
  ['pointer', /^publications\/current\.json$/],
  ['database', /sightline\.duckdb$/],
  ['published table', /\/tables\/.*\.(?:arrow|csv)$/],
  ['manifest', /\/manifest\.json$/],
  ['hashes of the database', /\/beside\.json$/],
  ['rows in the vault', /^vault\/.*[0-9a-f]\.parquet$/],
  ['quarantine in the vault', /\.quarantine\.parquet$/],
  ['receipt in the vault', /^vault\/receipts\//],
  ['record of files seen', /^vault\/seen\.json$/],
  ['worklist', /^worklists\/[0-9-]+\/./],
];

export const DAMAGED = PLACES.map(([name]) => name);

/**
 * Damages a file of what is in force: a bit of it is another, or its end is missing. A query of it gives what it gave or
 * fails; after the next refresh everything is as it was. Where `isGone` the publication is gone as well, and is made again
 * from the vault.
 */
export async function damageOnce(
  trials: Trials,
  tally: Tally,
  place: string,
  random: Stream,
  isGone: boolean,
): Promise<void> {
  const [, pattern] = PLACES.find(([name]) => name === place)!;
  const { data } = trials;
  const inForce = trials.expected[trials.side].runId;
  const paths = readdirSync(data, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => pattern.test(name) && (!/\/[0-9a-f]{16}\//.test(name) || name.includes(inForce)))
    .sort();
  const path = paths[Math.floor(random.unit() * paths.length)]!;
  const sql = 'select count(*) as n, sum(value) as value from facts.indicators';
  const known = await trials.query(sql);
  const what = damage(join(data, path), random);
  const faults: string[] = [];
  const asked = await trials.query(sql);
  if (asked.code === 0 && asked.out !== known.out) faults.push(`a query gives ${asked.out}`);
  if (isGone) rmSync(join(data, 'publications', inForce), { recursive: true, force: true });
  const after = await trials.again();
  tally.add(
    `damaged: ${place}${isGone ? ', and the publication gone' : ''}`,
    [...faults, ...after].map((fault) => `${path}, ${what}: ${fault}`),
  );
}

/** Cuts a file, or turns one bit of it over; says which. */
function damage(path: string, random: Stream): string {
  const bytes = readFileSync(path);
  const at = Math.floor(random.unit() * bytes.length);
  if (random.chance(0.3)) {
    truncateSync(path, at);
    return `cut to ${at} of ${bytes.length} bytes`;
  }
  const bit = 1 << Math.floor(random.unit() * 8);
  bytes[at]! ^= bit;
  writeFileSync(path, bytes);
  return `bit ${bit} of byte ${at} of ${bytes.length} turned over`;
}

/** Takes something away for good: it comes back. */
export async function loseOnce(trials: Trials, tally: Tally, what: string): Promise<void> {
  const path = join(trials.data, what);
  if (!existsSync(path)) throw new Error(`there is no ${path}`);
  rmSync(path, { recursive: true });
  tally.add(
    'lost: a folder or file of what was made',
    (await trials.again()).map((fault) => `${what}: ${fault}`),
  );
}
