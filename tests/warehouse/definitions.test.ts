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

it('shows on the first page the twelve by which a service is steered', () => {
  expect(indicators.filter(({ spine }) => spine).map(({ id }) => id)).toEqual([
    'assessments_in_time',
    'average_caseload',
    'care_leavers_in_suitable_accommodation',
    'care_proceedings_in_time',
    'child_protection_plans',
    'child_protection_visits_in_time',
    'children_looked_after',
    'conferences_in_time',
    'looked_after_three_placements',
    're_referrals',
    'referrals',
    'supervision_in_time',
  ]);
});

it('breaks down whatever has a team by service and locality too, and orders breakdowns alike', () => {
  const placed = (name: string) => {
    const last = ['age_band', 'sex', 'ethnicity'].indexOf(name);
    const first = ['team', 'service', 'locality'].indexOf(name);
    return first >= 0 ? first : last >= 0 ? 9 + last : 5;
  };
  const wrong = indicators.filter(({ breakdowns }) => {
    const places = breakdowns.map(placed);
    const teams = breakdowns.filter((name) => placed(name) < 3).length;
    return (
      (breakdowns.includes('team') && teams < 3) || places.some((place, at) => place < (places[at - 1] ?? 0))
    );
  });
  expect(wrong.map(({ id, breakdowns }) => [id, ...breakdowns])).toEqual([]);
});

it('has titles that read before "rose to 27% in October 2026", each its own', () => {
  const titles = indicators.map(({ title }) => title);
  expect(titles.filter((title) => /[.,:;?]$|_|\brose\b/.test(title) || title.length > 70)).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
});

it('names the source of each definition after its standing', () => {
  const bare = indicators.filter(({ basis }) => !/^(statute|guidance|definition|local); \S/.test(basis));
  expect(bare.map(({ id }) => id)).toEqual([]);
});
