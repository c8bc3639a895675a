import type { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { describeChildren } from './children.ts';
import { differences } from './compare.ts';
import { Council } from './council.ts';
import { type Figure, figuresOf, readTeams } from './figures.ts';
import { RECOMPUTED, readDefinitions, TABLES } from './spine.ts';

/** What is published of one indicator, beside what its rows give. */
export interface Comparison {
  id: string;
  /** How many figures are published. */
  published: number;
  /** Every difference, in a line each. */
  differences: string[];
}

/** Works out the spine anew from the rows of a publication's database, and compares every figure with what it says. */
export async function recomputeCouncil(warehouse: Warehouse, asAt: string): Promise<Comparison[]> {
  const council = await Council.read(warehouse, asAt, TABLES);
  const dimensions = { children: describeChildren(council), teams: readTeams(council) };
  const comparisons: Comparison[] = [];
  for (const definition of readDefinitions()) {
    const { id } = definition;
    const recomputed = RECOMPUTED.find((each) => each.id === id)!;
    const published = await warehouse.rows<Figure>(`
      select month, breakdown, member, numerator, denominator, value, provisional
      from facts.indicators where indicator = '${id}'`);
    const figures = figuresOf(recomputed, definition, council, dimensions);
    comparisons.push({ id, published: published.length, differences: differences(published, figures) });
  }
  return comparisons;
}
