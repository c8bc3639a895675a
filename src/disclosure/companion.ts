import type { Hiding } from './hiding.ts';
import type { Part } from './parts.ts';

/** Chooses of cells the one to hide, null where none can be. */
export type Order = (hiding: Hiding, cells: Iterable<number>) => number | null;

const ORDERS = 12;

/**
 * Orders to choose by. All choose cells of the finest detail first, then those that leave the fewest relations with one
 * hidden cell, or every other order the reverse of that; what is alike in both comes in another sequence by each.
 */
export const orders: readonly [Order, ...Order[]] = [
  orderBy(0),
  ...Array.from({ length: ORDERS - 1 }, (_, at) => orderBy(at + 1)),
];

/** What to hide for the sake of an unknown: a cell of its own relations, else of any relation of its part. */
export function companionOf(hiding: Hiding, { cells }: Part, place: number, order: Order): number | null {
  const { of, relations } = hiding.system;
  const around = (from: readonly number[]) =>
    from.flatMap((cell) => of[cell]!.flatMap((relation) => relations[relation]!.cells));
  return order(hiding, around([cells[place]!])) ?? order(hiding, around(cells));
}

function orderBy(sequence: number): Order {
  return (hiding, cells) => {
    let [found, least]: [number | null, readonly number[]] = [null, []];
    for (const cell of new Set(cells)) {
      if (!hiding.canHide(cell)) continue;
      const detail = [hiding.system.cells[cell]!.level, leftAlone(hiding, cell)];
      const rank = [...(sequence % 2 === 0 ? detail : detail.reverse()), scattered(cell, sequence), cell];
      if (found === null || comesBefore(rank, least)) [found, least] = [cell, rank];
    }
    return found;
  };
}

/** How many more relations would have one hidden cell. One of which nothing but a whole is left to hide counts twice. */
function leftAlone(hiding: Hiding, cell: number): number {
  const { of, relations, cells } = hiding.system;
  let more = 0;
  for (const relation of of[cell]!) {
    if (!relations[relation]!.isEqual) continue;
    const hidden = hiding.hiddenIn(relation);
    if (hidden === 1) more -= 1;
    if (hidden > 0) continue;
    const isDetail = (other: number) =>
      other !== cell && cells[other]!.level <= cells[cell]!.level && hiding.canHide(other);
    more += relations[relation]!.cells.some(isDetail) ? 1 : 2;
  }
  return more;
}

/** The first sequence is that of the cells; others scatter them, each in its own way and always alike. */
function scattered(cell: number, sequence: number): number {
  if (sequence === 0) return cell;
  const mixed = Math.imul(cell + 1, 0x9e3779b1) ^ Math.imul(sequence, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at >= 0 && a[at]! < b[at]!;
}
