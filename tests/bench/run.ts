import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { roundHalfUp } from '../../src/statistics/percentage.ts';
import { measure } from './measure.ts';
import { writeReferrals } from './referrals.ts';

/**
 * `npm run bench -- ingest [--rows N]`: a list of referrals through a whole refresh, against what a DuckDB user would
 * write by hand on the same file in the same run. Prints the ratios and writes them to `data/bench/ingest.json`.
 */
const project = join(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({ options: { rows: { type: 'string' } }, allowPositionals: true });
if (positionals[0] !== 'ingest') {
  console.error('name a benchmark: npm run bench -- ingest [--rows N]');
  process.exit(2);
}
const rows = Number(values.rows ?? 200_000);
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
const sightline = join(project, 'pipeline', 'bin.mjs');
const results: Record<string, string | number>[] = [];

for (const [what, badShare] of [
  ['clean', 0],
  ['1% bad rows', 0.01],
] as const) {
  const inbox = join(folder, what);
  mkdirSync(inbox);
  const csv = join(inbox, 'referrals.csv');
  await writeReferrals(csv, rows, badShare);
  const floor = await measure(join(import.meta.dirname, 'handWritten.ts'), csv, join(folder, 'floor.duckdb'));
  const refresh = [
    'refresh',
    '--inbox',
    inbox,
    '--data',
    join(folder, `data ${what}`),
    '--as-at',
    '2021-12-31',
  ];
  const first = await measure(sightline, ...refresh);
  const again = await measure(sightline, ...refresh);
  for (const [step, measured, against] of [
    ['by hand in DuckDB', floor, floor],
    ['first refresh', first, floor],
    ['refresh, nothing changed', again, first],
  ] as const) {
    results.push({
      input: `${rows} rows, ${what}`,
      step,
      seconds: roundHalfUp(measured.seconds, 2),
      'peak MB': roundHalfUp(measured.megabytes, 0),
      ratio: roundHalfUp(measured.seconds / against.seconds, 2),
      against: against === floor ? 'by hand in DuckDB' : 'first refresh',
    });
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(asTable(Object.keys(results[0]!), results));
mkdirSync(join(project, 'data', 'bench'), { recursive: true });
writeFileSync(join(project, 'data', 'bench', 'ingest.json'), `${JSON.stringify(results, null, 2)}\n`);
