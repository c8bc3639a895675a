import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { roundHalfUp } from '../../src/statistics/percentage.ts';
import { keepAccount } from './keepAccount.ts';
import { type Measured, measure } from './measure.ts';
import { writeReferrals } from './referrals.ts';

/**
 * `npm run bench -- ingest [--rows N]`: a list of referrals through a whole refresh, against what a DuckDB user would
 * write by hand on the same file in the same run; and a fifth of it, to see what memory does. Prints the ratios and
 * writes them to `data/bench/ingest.json`.
 */
const project = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { rows: { type: 'string' } }, allowPositionals: true });
const rows = Number(values.rows ?? 5_000_000);
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
const sightline = join(project, 'pipeline', 'bin.mjs');
const results: Record<string, string | number>[] = [];

for (const [what, badShare] of [
  ['clean', 0],
  ['1% bad rows', 0.01],
] as const) {
  const small = await refreshTwice(what, Math.ceil(rows / 5), badShare);
  const large = await refreshTwice(what, rows, badShare);
  report(large, 'by hand in DuckDB', large.floor, {});
  report(large, 'first refresh', large.first, {
    'of by hand': roundHalfUp(large.first.seconds / large.floor.seconds, 2),
    'memory of a fifth': roundHalfUp(large.first.megabytes / small.first.megabytes, 2),
  });
  report(large, 'refresh, nothing changed', large.again, {
    'of first': roundHalfUp(large.again.seconds / large.first.seconds, 3),
  });
}
rmSync(folder, { recursive: true, force: true });
console.log(asTable(Object.keys(results[1]!), results));
keepAccount('ingest', results);

interface Runs {
  input: string;
  floor: Measured;
  first: Measured;
  again: Measured;
}

async function refreshTwice(what: string, count: number, badShare: number): Promise<Runs> {
  const place = join(folder, `${what} ${count}`);
  const inbox = join(place, 'inbox');
  mkdirSync(inbox, { recursive: true });
  const csv = join(inbox, 'referrals.csv');
  await writeReferrals(csv, count, badShare);
  // A file that was written this moment is read once more at the next run.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const options = ['--inbox', inbox, '--data', join(place, 'data'), '--as-at', '2021-12-31'];
  const floor = await measure(join(import.meta.dirname, 'handWritten.ts'), csv, join(place, 'floor.duckdb'));
  const first = await measure(sightline, 'refresh', ...options);
  const again = await measure(sightline, 'refresh', ...options);
  rmSync(place, { recursive: true, force: true });
  return { input: `${count} rows, ${what}`, floor, first, again };
}

function report({ input }: Runs, step: string, measured: Measured, ratios: Record<string, number>): void {
  results.push({
    input,
    step,
    seconds: roundHalfUp(measured.seconds, 2),
    'peak MB': roundHalfUp(measured.megabytes, 0),
    'of by hand': '',
    'memory of a fifth': '',
    'of first': '',
    ...ratios,
  });
}
