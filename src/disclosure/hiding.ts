import type { Solve } from './integerProgramme.ts';
import type { PartAttack } from './partAttack.ts';
import { partsOf } from './parts.ts';
import { type DisclosurePolicy, isSmallCount, isWideEnough, type Range, rangeOfShown } from './policy.ts';
import { RangeFinder } from './rangeFinder.ts';
import { MOST, primaryCells, type System } from './system.ts';

/** Which cells of a system are hidden, and what can be said of each cell by itself. */
export class Hiding {
  readonly hidden: boolean[];
  /** How many cells are hidden not for what equations give away, but because little was left open by how large others are. */
  forRanges = 0;
  /** Of each relation how many of its cells are hidden. */
  private readonly counts: number[];
  /** Where each cell stands among what would be unknown were everything hidden but zeros. */
  private readonly places = new Map<number, { attack: PartAttack; place: number }>();

  /** Hides what is hidden for what it is itself. */
  constructor(
    readonly system: System,
    readonly policy: DisclosurePolicy,
    solve: Solve,
  ) {
    this.hidden = system.cells.map(() => false);
    this.counts = system.relations.map(() => 0);
    for (const [cell, isHidden] of primaryCells(system, policy).entries()) if (isHidden) this.hide(cell);
    const finder = new RangeFinder(solve);
    for (const part of partsOf(system, this.widest)) {
      const attack = finder.of(part);
      for (const [place, cell] of part.cells.entries()) this.places.set(cell, { attack, place });
    }
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

  /** What would be known of it were everything hidden but zeros. */
  readonly widest = (cell: number): Range => {
    const { value, rest } = this.system.cells[cell]!;
    if (value === 0 && !rest) return { least: 0, most: 0 };
    return { least: rest ? 0 : 1, most: MOST };
  };

  /** Whether what can be said of a hidden cell is little enough, or no more than zeros say by themselves. */
  isWide(cell: number, range: Range): boolean {
    const isWideBeside = (widest: Range) => isWideEnough(range, this.isSmall(cell), widest, this.policy);
    if (isWideBeside(this.widest(cell))) return true;
    const { attack, place } = this.places.get(cell)!;
    return isWideBeside(attack.rangeOf(place));
  }

  isSmall(cell: number): boolean {
    return isSmallCount(this.system.cells[cell]!.value, this.policy);
  }
}
