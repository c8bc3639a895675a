import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asTable } from '../../pipeline/commands/asTable.ts';
import { readPointer } from '../../pipeline/publish/publication.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { roundHalfUp } from '../../src/statistics/percentage.ts';
import { keepAccount } from './keepAccount.ts';
import { type Measured, measure } from './measure.ts';

/**
 * `npm run bench -- refresh [--sizes 1,2,5] [--children 38100] [--years 5]`: a made-up council through a whole refresh;
 * then again from the vault alone, with all indicators, breakdowns and signals; beside the least that DuckDB could take,
 * in the same run. `--sizes`: councils of so many times the children, a refresh of each. `--authorities 1,20`: so many
 * councils one after the other, each with a publication of its own, as they are run. Prints the ratios and the slope:
 * by what power of its rows the time grows.
 */
const project = join(import.meta.dirname, '..', '..');
const sightline = join(project, 'pipeline', 'bin.mjs');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    authorities: { type: 'string' },
    children: { type: 'string', default: '38100' },
    years: { type: 'string', default: '5' },
  },
  allowPositionals: true,
});
const children = Number(values.children);
const counts = (text: string) => text.split(',').map(Number);
const runs = values.authorities
  ? counts(values.authorities).map((councils) => ({ what: `${councils} councils`, councils, children }))
  : counts(values.sizes ?? '1').map((times) => ({
      what: `${times} times the children`,
      councils: 1,
      children: children * times,
    }));

interface Run {
  rows: number;
  facts: number;
  first: Measured;
  again: Measured;
  floor: Measured;
}

const results: Record<string, string | number>[] = [];
const measured: Run[] = [];
for (const { what, councils, children: size } of runs) {
  const all: Run[] = [];
  for (let council = 0; council < councils; council += 1) all.push(await refreshOne(council, size));
  const total = all.reduce(together);
  measured.push(total);
  results.push({
    what,
    'rows in force and before': total.rows,
    'facts and signals': total.facts,
    'first refresh, s': roundHalfUp(total.first.seconds, 1),
    'from the vault, s': roundHalfUp(total.again.seconds, 1),
    'read and write in DuckDB, s': roundHalfUp(total.floor.seconds, 1),
    'of that': roundHalfUp(total.again.seconds / total.floor.seconds, 2),
    'peak MB': roundHalfUp(Math.max(total.first.megabytes, total.again.megabytes), 0),
  });
}
console.log(asTable(Object.keys(results[0]!), results));
if (measured.length > 1) {
  console.log(`the first refresh grows with its rows to the power of ${slopeOf(measured, 'first')}`);
  console.log(`that from the vault grows with its rows to the power of ${slopeOf(measured, 'again')}`);
}
keepAccount('refresh', results);

/** One council, made up, refreshed twice and done with. */
async function refreshOne(council: number, size: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  try {
    const [inbox, data] = [join(folder, 'inbox'), join(folder, 'data')];
    const made = ['--out', inbox, '--seed', String(1989 + council)];
    await measure(sightline, 'synthesise', ...made, '--children', String(size), '--years', values.years);
    const refresh = () => measure(sightline, 'refresh', '--inbox', inbox, '--data', data);
    const first = await refresh();
    const { rows, facts, database } = await countsOf(data);
    const floorAt = join(folder, 'floor.duckdb');
    const floor = await measure(
      join(import.meta.dirname, 'readVault.ts'),
      join(data, 'vault'),
      database,
      floorAt,
    );
    rmSync(join(data, 'publications'), { recursive: true });
    const again = await refresh();
    return { rows, facts, first, again, floor };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function countsOf(data: string): Promise<{ rows: number; facts: number; database: string }> {
  const { run_id } = (await readPointer(data))!;
  const database = join(data, 'publications', run_id, 'sightline.duckdb');
  const warehouse = await Warehouse.openReadOnly(database, join(data, 'vault'));
  try {
    const [counted] = await warehouse.rows<{ rows: number; facts: number }>(`
      select
        (select sum(accepted) from ledger.files) as rows,
        (select count(*) from facts.indicators) + (select count(*) from facts.weekly)
          + (select count(*) from facts.signals) as facts`);
    return { ...counted!, database };
  } finally {
    warehouse.close();
  }
}

function together(a: Run, b: Run): Run {
  const sum = (one: Measured, other: Measured): Measured => ({
    seconds: one.seconds + other.seconds,
    megabytes: Math.max(one.megabytes, other.megabytes),
  });
  return {
    rows: a.rows + b.rows,
    facts: a.facts + b.facts,
    first: sum(a.first, b.first),
    again: sum(a.again, b.again),
    floor: sum(a.floor, b.floor),
  };
}

/** The slope of the least-squares line through the logarithms: 1 where the time grows as the rows do. */
function slopeOf(all: readonly Run[], step: 'first' | 'again'): number {
  const points = all.map((run) => [Math.log(run.rows), Math.log(run[step].seconds)] as const);
  const [meanX, meanY] = [0, 1].map(
    (at) => points.reduce((sum, point) => sum + point[at as 0 | 1], 0) / points.length,
  );
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX!) * (y - meanY!), 0);
  return roundHalfUp(over / points.reduce((sum, [x]) => sum + (x - meanX!) ** 2, 0), 2);
}
