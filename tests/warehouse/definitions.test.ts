import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readReference } from '../../pipeline/reference.ts';
import { nameBenchmarks } from '../../pipeline/warehouse/nameBenchmarks.ts';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { project } from '../support/sandbox.ts';

const indicators = await readIndicators(
  join(project, 'pipeline', 'indicators'),
  join(project, 'pipeline', 'models', 'episodes'),
);
const { tables } = await readReference([join(project, 'data', 'reference')]);

/** The rows of a reference table by column. */
function rowsOf(id: string): Record<string, unknown>[] {
  const { contract, rows } = tables.find((table) => table.contract.id === id)!;
  const names = columnsOf(contract).map(({ name }) => name);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

const measures = rowsOf('benchmark_measures');

it('names only benchmarks that benchmark_measures.csv gives, in the unit and direction it gives', () => {
  const wrong = indicators.flatMap(({ id, benchmark, unit, better }) => {
    if (benchmark === null) return [];
    const measure = measures.find(({ indicator }) => indicator === benchmark);
    if (!measure) return [`${id}: no benchmark ${benchmark}`];
    const [theirs, ours] = [`${measure.unit}, ${measure.better}`, `${unit}, ${better}`];
    return theirs === ours ? [] : [`${id}: ${ours}; ${benchmark}: ${theirs}`];
  });
  expect(wrong).toEqual([]);
});

it('has a title for the benchmark of each indicator that has one', () => {
  for (const { id, benchmark, benchmark_title } of nameBenchmarks(indicators, tables)) {
    const title = measures.find(({ indicator }) => indicator === benchmark)?.measure ?? null;
    expect([id, benchmark_title]).toEqual([id, title]);
    expect([id, title === null]).toEqual([id, benchmark === null]);
  }
});

it('names only thresholds that thresholds.csv gives', () => {
  const known = rowsOf('thresholds').map(({ threshold }) => threshold);
  const asked = indicators.flatMap(({ query }) =>
    [...query.matchAll(/threshold\('(\w+)'\)/g)].map(([, name]) => name),
  );
  expect(asked).not.toEqual([]);
  expect(asked.filter((name) => !known.includes(name!))).toEqual([]);
});
