import type { Range } from './policy.ts';
import type { System } from './system.ts';

/** Some unknowns with their signs come to as much as is missing: `constant` + them = 0, or >= 0. */
export interface Tie {
  unknowns: readonly number[];
  signs: readonly (1 | -1)[];
  constant: number;
  isEqual: boolean;
}

/** Unknowns that relations tie together, and nothing else: what is said of them depends on no other. */
export interface Part {
  /** Where the unknowns stand in the system; ties name them by their place in this list. */
  cells: readonly number[];
  /** What is known of each at the outset. */
  ranges: readonly Range[];
  ties: readonly Tie[];
}

/** Parts a system into its unknowns, the cells of which `rangeOf` does not give one value, as relations tie them. */
export function partsOf(
  system: System,
  rangeOf: (cell: number) => Range,
  among: readonly number[] = [...system.cells.keys()],
): Part[] {
  const ranges = new Map<number, Range>();
  const known = (cell: number) => {
    const range = ranges.get(cell) ?? rangeOf(cell);
    ranges.set(cell, range);
    return range;
  };
  const isOpen = (cell: number) => known(cell).least < known(cell).most;
  const seen = new Set<number>();
  const parts: Part[] = [];
  for (const first of among) {
    if (seen.has(first) || !isOpen(first)) continue;
    const cells = [first];
    const relations = new Set<number>();
    seen.add(first);
    for (let at = 0; at < cells.length; at += 1) {
      for (const relation of system.of[cells[at]!]!) {
        if (relations.has(relation)) continue;
        relations.add(relation);
        for (const cell of system.relations[relation]!.cells) {
          if (seen.has(cell) || !isOpen(cell)) continue;
          seen.add(cell);
          cells.push(cell);
        }
      }
    }
    cells.sort((a, b) => a - b);
    const places = new Map(cells.map((cell, place) => [cell, place]));
    const ties = [...relations].sort((a, b) => a - b).map((place) => tieOf(system, place, places, known));
    parts.push({ cells, ranges: cells.map(known), ties });
  }
  return parts;
}

/** Whether ties form no ring: cut any joint of a tie and an unknown, and the part falls in two. */
export function isForest({ cells, ties }: Part): boolean {
  const joints = ties.reduce((sum, { unknowns }) => sum + unknowns.length, 0);
  return joints === cells.length + ties.length - 1;
}

function tieOf(
  system: System,
  relation: number,
  places: ReadonlyMap<number, number>,
  known: (cell: number) => Range,
): Tie {
  const { cells, signs, isEqual } = system.relations[relation]!;
  const unknowns: number[] = [];
  const own: (1 | -1)[] = [];
  let constant = 0;
  for (const [at, cell] of cells.entries()) {
    const place = places.get(cell);
    if (place === undefined) constant += signs[at]! * known(cell).least;
    else {
      unknowns.push(place);
      own.push(signs[at]!);
    }
  }
  return { unknowns, signs: own, constant, isEqual };
}
