import type { Cell } from './cell.ts';
import type { FactCells, FactKey, FactPart } from './factCells.ts';
import type { Range } from './policy.ts';

/** What an earlier publication told of a count: between which numbers it lies, or, both null, that it is hidden. */
export interface ToldCount extends FactKey {
  part: FactPart;
  least: number | null;
  most: number | null;
  /** The count is now as it was then. */
  isSame: boolean;
}

/** What earlier publications have told, and what that says of counts as they are now. */
export class Told {
  private readonly keys: ReadonlySet<string>;

  constructor(private readonly counts: readonly ToldCount[] = []) {
    this.keys = new Set(counts.map((count) => keyOf(count, count.part)));
  }

  /** Whether any of them has told a count, or hidden it. */
  readonly wasTold = (row: FactKey, part: FactPart): boolean => this.keys.has(keyOf(row, part));

  /** The cells with what was told of those that are as they were. */
  cellsWith({ cells, cellOf }: Pick<FactCells, 'cells' | 'cellOf'>): Cell[] {
    const known = new Map<string, Range>();
    const hidden = new Set<string>();
    for (const { part, least, most, isSame, ...key } of this.counts) {
      const id = isSame ? cellOf(key, part) : null;
      if (id === null) continue;
      if (least === null || most === null) hidden.add(id);
      else {
        const before = known.get(id) ?? { least, most };
        known.set(id, { least: Math.max(before.least, least), most: Math.min(before.most, most) });
      }
    }
    return cells.map((cell) => {
      const range = known.get(cell.id);
      if (range) return { ...cell, known: range };
      return hidden.has(cell.id) ? { ...cell, wasHidden: true } : cell;
    });
  }
}

const keyOf = ({ indicator, month, breakdown, member }: FactKey, part: FactPart) =>
  JSON.stringify([indicator, month, breakdown, member, part]);
