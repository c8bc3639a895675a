import type { Solve } from './integerProgramme.ts';
import type { PartAttack } from './partAttack.ts';
import { type Part, partsOf } from './parts.ts';
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
  private readonly beside: Places;
  /** The same, were what earlier publications say known beside them. */
  private readonly besideEarlier: Places;

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
    this.beside = placesIn(partsOf(system, this.widest), finder);
    const hasEarlier = system.cells.some(({ known }) => known);
    this.besideEarlier = hasEarlier
      ? placesIn(
          partsOf(system, (cell) => this.widestEarlier(cell)),
          finder,
        )
      : this.beside;
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
    const { value, rest, known } = this.system.cells[cell]!;
    return !this.hidden[cell] && value > 0 && !rest && !(known && known.least === known.most);
  }

  /** What is known of a cell before any relation is looked at. A hidden count is no zero, for zeros are shown. */
  readonly rangeOf = (cell: number): Range => {
    const { value, rest, known } = this.system.cells[cell]!;
    if (this.hidden[cell]) return both({ least: rest ? 0 : 1, most: MOST }, known);
    if (!rest) return both(rangeOfShown(value, this.policy), known);
    return this.policy.mode === 'round' ? { least: 0, most: MOST } : { least: value, most: value };
  };

  /** What would be known of it were everything hidden but zeros. */
  readonly widest = (cell: number): Range => {
    const { value, rest } = this.system.cells[cell]!;
    if (value === 0 && !rest) return { least: 0, most: 0 };
    return { least: rest ? 0 : 1, most: MOST };
  };

  private widestEarlier(cell: number): Range {
    return both(this.widest(cell), this.system.cells[cell]!.known);
  }

  /**
   * Whether what can be said of a hidden cell is little enough, or no more than zeros say by themselves; of one that earlier
   * publications held, no more than they say: by a milder policy they may have said more than is said now.
   */
  isWide(cell: number, range: Range): boolean {
    const { known, wasHidden = false } = this.system.cells[cell]!;
    const isHeld = wasHidden || known !== undefined;
    const isWideBeside = (widest: Range) => isWideEnough(range, this.isSmall(cell), widest, this.policy);
    if (isWideBeside(isHeld ? this.widestEarlier(cell) : this.widest(cell))) return true;
    const found = (isHeld ? this.besideEarlier : this.beside).get(cell);
    return found !== undefined && isWideBeside(found.attack.rangeOf(found.place));
  }

  isSmall(cell: number): boolean {
    return isSmallCount(this.system.cells[cell]!.value, this.policy);
  }
}

type Places = ReadonlyMap<number, { attack: PartAttack; place: number }>;

/** Where each cell of parts stands. */
function placesIn(parts: readonly Part[], finder: RangeFinder): Places {
  return new Map(
    parts.flatMap((part) => {
      const attack = finder.of(part);
      return part.cells.map((cell, place) => [cell, { attack, place }] as const);
    }),
  );
}

/** What two ranges of one count say together. */
const both = (one: Range, other: Range = one): Range => ({
  least: Math.max(one.least, other.least),
  most: Math.min(one.most, other.most),
});
