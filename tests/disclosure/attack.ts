import type { IntegerProgramme } from '../../src/disclosure/integerProgramme.ts';
import type { Range } from '../../src/disclosure/policy.ts';
import { MOST } from '../../src/disclosure/system.ts';
import type { Made } from './madeTables.ts';
import { solve } from './solver.ts';

/** What is published: a count by the id of its cell, null where hidden. */
export type Shown = ReadonlyMap<string, number | null>;

/**
 * All that somebody knows, as one programme of every cell: written by itself, so that it shares no step with what it is
 * held against. `among` narrows what cells may be.
 */
export function programmeOf(
  { cells, relations }: Made,
  shown: Shown,
  among: (id: string) => Range | null = () => null,
): IntegerProgramme {
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const least: number[] = [];
  const most: number[] = [];
  for (const { id, rest } of cells) {
    const value = shown.get(id);
    const own = among(id) ?? { least: rest ? 0 : 1, most: MOST };
    least.push(value ?? own.least);
    most.push(value ?? own.most);
  }
  const row = (plus: readonly string[], minus: readonly string[], atLeast = false) => ({
    places: [...plus, ...minus].map((id) => place.get(id)!),
    weights: [...plus.map(() => 1), ...minus.map(() => -1)],
    least: 0,
    most: atLeast ? Number.POSITIVE_INFINITY : 0,
  });
  const rows = relations.map(({ plus, minus, atLeast }) => row(plus, minus, atLeast));
  for (const { id, rest } of cells) if (rest) rows.push(row([rest.part, id], [rest.whole]));
  return { costs: cells.map(() => 0), least, most, rows };
}

/** The least and the greatest that one cell can be. */
export function attack(made: Made, shown: Shown, id: string): Range {
  const programme = programmeOf(made, shown);
  const at = made.cells.findIndex((cell) => cell.id === id);
  const bound = (cost: number) =>
    solve({ ...programme, costs: programme.costs.map((_, place) => (place === at ? cost : 0)) })![at]!;
  return { least: bound(1), most: bound(-1) };
}
