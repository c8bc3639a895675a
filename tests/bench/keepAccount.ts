import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'data', 'bench');

/** Keeps what a benchmark measured, and on what machine, in `data/bench/`. */
export function keepAccount(name: string, results: readonly object[]): void {
  mkdirSync(folder, { recursive: true });
  const machine = { cores: cpus().length, node: process.version, platform: process.platform };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ ...machine, results }, null, 2)}\n`);
}
