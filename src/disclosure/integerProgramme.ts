import loadHighs, { type ModelData } from 'highs';

/** Whole numbers to find: those for which the costs come to the least while every row holds. */
export interface IntegerProgramme {
  costs: readonly number[];
  least: readonly number[];
  most: readonly number[];
  /** The numbers at `places`, each by its weight, come to `least` at the least and to `most` at the most. */
  rows: readonly { places: readonly number[]; weights: readonly number[]; least: number; most: number }[];
}

/** Gives the numbers, or null where none agree with every row. */
export type Solve = (programme: IntegerProgramme) => number[] | null;

/** How far from a whole number the solver's may be. */
const TOLERANCE = 1e-6;

/**
 * Loads HiGHS, a solver of integer programmes (University of Edinburgh) in WebAssembly. What is best of all numbers is best
 * of whole ones where it is whole, as for most tables of counts, and takes a tenth of the time to find.
 */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
  const model = highs.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  const run = (data: ModelData): Float64Array | null => {
    model.passModel(data);
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible || status === unboundedOrInfeasible) return null;
    if (status !== optimal) throw new Error(`no answer from the solver: model status ${status}`);
    return model.getSolution().colValue;
  };
  return ({ costs, least, most, rows }) => {
    const starts = [0];
    for (const { places } of rows) starts.push(starts.at(-1)! + places.length);
    const data: ModelData = {
      numCols: costs.length,
      numRows: rows.length,
      colCost: costs,
      colLower: least,
      colUpper: most,
      rowLower: rows.map((row) => row.least),
      rowUpper: rows.map((row) => row.most),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: costs.length,
        starts,
        indices: rows.flatMap(({ places }) => places),
        values: rows.flatMap(({ weights }) => weights),
      },
    };
    const found = run(data);
    if (!found) return null;
    if (found.every((value) => Math.abs(value - Math.round(value)) < TOLERANCE)) return rounded(found);
    const integrality = new Int32Array(costs.length).fill(highs.constants.variableType.integer);
    const whole = run({ ...data, integrality });
    return whole && rounded(whole);
  };
}

/** Zero is added lest it be less than nothing: -0. */
const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(value) + 0);
