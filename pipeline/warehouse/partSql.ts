import type { Contract } from '../../src/contracts/kit/contract.ts';
import { identifier, literal } from './sqlText.ts';

/** Which rows of an extract are meant, in SQL. */

/** True where a column has one of these values, which are texts. */
export const inSlices = (column: string, slices: readonly string[]) =>
  slices.length === 0 ? 'false' : `${column}::varchar in (${slices.map(literal).join(', ')})`;

/** True where a day lies in one of these windows, their first and last days included. */
export const inWindows = (column: string, windows: readonly (readonly [from: string, to: string])[]) =>
  windows.length === 0
    ? 'false'
    : `(${windows.map(([from, to]) => `${column} between ${literal(from)} and ${literal(to)}`).join(' or ')})`;

/** True where the rows of two tables are of the same thing, by what the contract says. */
export const sameKey = ({ sameBy, unique }: Contract, one: string, other: string) =>
  (sameBy ?? unique)
    .map(identifier)
    .map((name) => `${one}.${name} is not distinct from ${other}.${name}`)
    .join(' and ');
