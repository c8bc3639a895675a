import { Narrowing } from './narrow.ts';
import { partsOf } from './parts.ts';
import { type DisclosurePolicy, isSmallCount, isWideEnough, type Range, rangeOfShown } from './policy.ts';
import { MOST, primaryCells, type System } from './system.ts';

/** Which cells of a system are hidden, and what can be said of each cell by itself. */
export class Hiding {
  readonly hidden: boolean[];
  /** How many cells are hidden not for what equations give away, but because little was left open by how large others are. */
  forRanges = 0;
  /** Of each relation how many of its cells are hidden. */
  private readonly counts: number[];

  /** Of each small cell the least that it could be where everything but zeros were hidden. */
  private readonly floors: readonly (number | null)[];

  /** Hides what is hidden for what it is itself. */
  constructor(
    readonly system: System,
    readonly policy: DisclosurePolicy,
  ) {
    this.hidden = system.cells.map(() => false);
    this.counts = system.relations.map(() => 0);
    for (const [cell, isHidden] of primaryCells(system, policy).entries()) if (isHidden) this.hide(cell);
    this.floors = this.floorsOf();
  }

  hide(cell: number): void {
    if (this.hidden[cell]) return;
    this.hidden[cell] = true;
    for (const relation of this.system.of[cell]!) this.counts[relation]! += 1;
    for (const rest of this.system.rests[cell]!) this.hide(rest);
  }

  /** Shows a cell again, and what could not be worked out for its sake. */
  show(cell: number): void {
    this.hidden[cell] = false;
    for (const relation of this.system.of[cell]!) this.counts[relation]! -= 1;
    for (const rest of this.system.rests[cell]!) {
      const { part, whole } = this.system.cells[rest]!.rest!;
      if (!this.hidden[this.system.placeOf(part)] && !this.hidden[this.system.placeOf(whole)])
        this.show(rest);
    }
  }

  hiddenIn(relation: number): number {
    return this.counts[relation]!;
  }

  /** Whether it may be hidden for the sake of others: zeros, rests, what is hidden and what everybody has may not. */
  canHide(cell: number): boolean {
    const { value, rest, isKnown = false } = this.system.cells[cell]!;
    return !this.hidden[cell] && value > 0 && !rest && !isKnown;
  }

  /** What is known of a cell before any relation is looked at. A hidden count is no zero, for zeros are shown. */
  readonly rangeOf = (cell: number): Range => {
    const { value, rest, isKnown = false } = this.system.cells[cell]!;
    if (isKnown) return { least: value, most: value };
    if (this.hidden[cell]) return { least: rest ? 0 : 1, most: MOST };
    if (!rest) return rangeOfShown(value, this.policy);
    return this.policy.mode === 'round' ? { least: 0, most: MOST } : { least: value, most: value };
  };

  /** What would be known of it were everything hidden but zeros and what everybody has. */
  readonly widest = (cell: number): Range => {
    const { value, rest, isKnown = false } = this.system.cells[cell]!;
    if (isKnown || (value === 0 && !rest)) return { least: value, most: value };
    return { least: rest ? 0 : 1, most: MOST };
  };

  /** Whether what can be said of a hidden cell is little enough. */
  isWide(cell: number, range: Range): boolean {
    return isWideEnough(range, this.floors[cell]!, this.policy);
  }

  isSmall(cell: number): boolean {
    return isSmallCount(this.system.cells[cell]!.value, this.policy);
  }

  private floorsOf(): (number | null)[] {
    const floors: (number | null)[] = this.system.cells.map(() => null);
    for (const part of partsOf(this.system, this.widest)) {
      const narrowing = new Narrowing(part);
      narrowing.all();
      for (const [place, cell] of part.cells.entries()) {
        if (this.isSmall(cell)) floors[cell] = narrowing.bounds.least[place]!;
      }
    }
    return floors;
  }
}
