import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseSecondary } from '../../src/disclosure/chooseSecondary.ts';
import type { IntegerProgramme } from '../../src/disclosure/integerProgramme.ts';
import { isSmallCount, SUPPRESS } from '../../src/disclosure/policy.ts';
import { System } from '../../src/disclosure/system.ts';
import { count, type Made, tableOf } from './madeTables.ts';
import { solve } from './solver.ts';

/** How far a hidden count may be from its own in the tables that show that little can be said of a small one. */
const FAR = 200;

/**
 * The fewest cells that can be hidden so that every small count can be anything from 1 to the threshold (Fischetti and
 * Salazar's model): for each small count two tables of other counts that differ from the true ones only where hidden, in
 * one of which it is 1 and in the other the threshold.
 */
function fewest({ cells, relations }: Made): number {
  const { threshold } = SUPPRESS;
  const size = cells.length;
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const small = [...cells.keys()].filter((at) => isSmallCount(cells[at]!.value, SUPPRESS));
  const least: number[] = cells.map((_, at) => (small.includes(at) ? 1 : 0));
  const most: number[] = cells.map(({ value }) => (value === 0 ? 0 : 1));
  const costs: number[] = cells.map(() => 1);
  const rows: IntegerProgramme['rows'][number][] = [];
  for (const cell of small) {
    for (const value of [1, threshold]) {
      const from = costs.length;
      for (const [at, own] of cells.entries()) {
        costs.push(0);
        least.push(at === cell && value === 1 ? 0 : at === cell ? value : 0);
        most.push(at === cell && value === 1 ? value : own.value + FAR);
        // As it is, or where hidden between 1 and far above.
        rows.push({
          places: [from + at, at],
          weights: [1, Math.max(0, own.value - 1)],
          least: own.value,
          most: Number.POSITIVE_INFINITY,
        });
        rows.push({
          places: [from + at, at],
          weights: [1, -FAR],
          least: Number.NEGATIVE_INFINITY,
          most: own.value,
        });
      }
      for (const { plus, minus } of relations) {
        rows.push({
          places: [...plus, ...minus].map((id) => from + place.get(id)!),
          weights: [...plus.map(() => 1), ...minus.map(() => -1)],
          least: 0,
          most: 0,
        });
      }
    }
  }
  const solved = solve({ costs, least, most, rows })!;
  return solved.slice(0, size).reduce((sum, hidden) => sum + hidden, 0);
}

it('hides hardly more than the fewest that can be hidden', () => {
  let [chosen, optimal, tables] = [0, 0, 0];
  const sizes = fc.constantFrom<number[]>([5], [2, 3], [3, 3], [3, 4], [2, 2, 2]);
  const arbitrary = sizes.chain((of) =>
    fc
      .array(count, { minLength: of.reduce((a, b) => a * b), maxLength: 12 })
      .map((values) => tableOf(of, values)),
  );
  for (const made of fc.sample(arbitrary, { numRuns: 30, seed: 7 })) {
    const small = made.cells.filter(({ value }) => isSmallCount(value, SUPPRESS));
    // A sum of more than one that is small cannot be 1: the model asks that it could.
    if (small.length === 0 || small.some(({ level }) => level > 0)) continue;
    const { hidden } = chooseSecondary(new System(made.cells, made.relations), SUPPRESS, solve);
    const own = hidden.filter((is) => is).length;
    const best = fewest(made);
    expect(own).toBeGreaterThanOrEqual(best);
    chosen += own;
    optimal += best;
    tables += 1;
  }
  expect(tables).toBeGreaterThan(10);
  // 84 where 78 would do when this was written: small tables of many zeros, the hardest to hide in.
  expect(chosen / optimal).toBeLessThan(1.1);
});
