import type { Part, Tie } from './parts.ts';

/** The largest prime of which remainders can be multiplied and added without loss. */
const PRIME = 94_906_249;

/**
 * The unknowns that the equations of a part give away whatever the counts are, in their order. An equation whose unknown
 * stands in no other says nothing of the rest: such are put aside one after the other, what is left is eliminated, and of
 * each put aside its unknown is given away where all others of it are.
 * Remainders of a prime stand for fractions.
 */
export function determinedIn({ cells, ties }: Part): number[] {
  const equations = ties.filter(({ isEqual }) => isEqual);
  const { core, aside } = peel(cells.length, equations);
  const told = eliminate(core);
  for (const { equation, unknown } of aside.reverse()) {
    if (equation.unknowns.every((other) => other === unknown || told.has(other))) told.add(unknown);
  }
  return [...cells.keys()].filter((unknown) => told.has(unknown));
}

/** Puts equations aside that have an unknown of their own. */
function peel(size: number, equations: readonly Tie[]) {
  const of: Set<Tie>[] = Array.from({ length: size }, () => new Set());
  for (const equation of equations) for (const unknown of equation.unknowns) of[unknown]!.add(equation);
  const core = new Set(equations);
  const aside: { equation: Tie; unknown: number }[] = [];
  const alone = [...of.keys()].filter((unknown) => of[unknown]!.size === 1);
  for (let unknown = alone.pop(); unknown !== undefined; unknown = alone.pop()) {
    const [equation] = of[unknown]!;
    if (!equation) continue;
    core.delete(equation);
    aside.push({ equation, unknown });
    for (const other of equation.unknowns) {
      of[other]!.delete(equation);
      if (of[other]!.size === 1) alone.push(other);
    }
  }
  return { core, aside };
}

/** The unknowns that stand alone in an equation once all are reduced. */
function eliminate(equations: Iterable<Tie>): Set<number> {
  const reduced = new Map<number, Map<number, number>>();
  for (const { unknowns, signs } of equations) {
    const row = new Map(unknowns.map((unknown, at) => [unknown, signs[at] === 1 ? 1 : PRIME - 1]));
    for (const unknown of unknowns) {
      const other = reduced.get(unknown);
      if (other) subtract(row, other, row.get(unknown) ?? 0);
    }
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const inverse = inverseOf(row.get(pivot)!);
    for (const [place, value] of row) row.set(place, (value * inverse) % PRIME);
    for (const other of reduced.values()) subtract(other, row, other.get(pivot) ?? 0);
    reduced.set(pivot, row);
  }
  return new Set([...reduced].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [place, value] of other) {
    const left = ((row.get(place) ?? 0) + (PRIME - times) * value) % PRIME;
    if (left === 0) row.delete(place);
    else row.set(place, left);
  }
}

/** By Fermat: the power of the prime less two. */
function inverseOf(value: number): number {
  if (value === 1 || value === PRIME - 1) return value;
  let [result, base] = [1, value];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
