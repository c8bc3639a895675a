import type { IntegerProgramme, Solve } from './integerProgramme.ts';
import { type Bounds, Narrowing } from './narrow.ts';
import type { Part } from './parts.ts';
import type { Range } from './policy.ts';

const DISAGREE = 'no counts agree with what is published';

/**
 * What each unknown of a part can be, exactly: the least and the greatest whole number that goes with some whole numbers
 * for all others. Where ties form no ring, narrowing alone gives that. Where they do, each bound is either met by numbers
 * that are found by trying, or worked out by the solver; only those that are asked for.
 * Throws where nothing agrees with what is known, which true counts always do.
 */
export class PartAttack {
  private readonly narrowing: Narrowing;
  /** The least and the greatest that were met. */
  private readonly met: Bounds;

  constructor(
    private readonly part: Part,
    private readonly solve: Solve,
  ) {
    this.narrowing = new Narrowing(part);
    if (!this.narrowing.all()) throw new Error(DISAGREE);
    const { isForest, bounds } = this.narrowing;
    this.met = isForest
      ? bounds
      : {
          least: part.cells.map(() => Number.POSITIVE_INFINITY),
          most: part.cells.map(() => Number.NEGATIVE_INFINITY),
        };
  }

  rangeOf(unknown: number): Range {
    return { least: this.boundOf(unknown, 'least'), most: this.boundOf(unknown, 'most') };
  }

  /** Whether a range is wide enough by a measure that what is wider meets too: often no exact bound is needed to say so. */
  isEnough(unknown: number, enough: (range: Range) => boolean): boolean {
    const at = ({ least, most }: Bounds) => ({ least: least[unknown]!, most: most[unknown]! });
    if (!enough(at(this.narrowing.bounds))) return false;
    return enough(at(this.met)) || enough(this.rangeOf(unknown));
  }

  private boundOf(unknown: number, towards: keyof Bounds): number {
    const bound = this.narrowing.bounds[towards][unknown]!;
    if (this.met[towards][unknown] === bound) return bound;
    const found = this.tryWith(unknown, bound, towards);
    if (found) {
      this.note(found);
      return bound;
    }
    const solved = this.solve(this.programmeOf(unknown, towards));
    if (!solved) throw new Error(DISAGREE);
    this.note(solved);
    this.narrowing.set(unknown, towards, solved[unknown]!);
    return solved[unknown]!;
  }

  private note(values: readonly number[]): void {
    const { least, most } = this.met;
    for (const [unknown, value] of values.entries()) {
      if (value < least[unknown]!) least[unknown] = value;
      if (value > most[unknown]!) most[unknown] = value;
    }
  }

  /** Numbers for all unknowns in which one has a value, each of the others taken in turn; null where that leads nowhere. */
  private tryWith(unknown: number, value: number, towards: keyof Bounds): number[] | null {
    const { narrowing } = this;
    const { least, most } = narrowing.bounds;
    const mark = narrowing.mark();
    const rest = [...this.part.cells.keys()].sort((a, b) => most[a]! - least[a]! - (most[b]! - least[b]!));
    const isMet =
      narrowing.take(unknown, value) &&
      rest.every((place) => {
        const [low, high] = [least[place]!, most[place]!];
        if (low === high) return true;
        const [first, second] = towards === 'most' ? [low, high] : [high, low];
        return narrowing.take(place, first) || narrowing.take(place, second);
      });
    const found = isMet ? [...least] : null;
    narrowing.backTo(mark);
    return found;
  }

  private programmeOf(unknown: number, towards: keyof Bounds): IntegerProgramme {
    const { least, most } = this.narrowing.bounds;
    const cost = towards === 'least' ? 1 : -1;
    return {
      costs: least.map((_, place) => (place === unknown ? cost : 0)),
      least,
      most,
      rows: this.part.ties.map(({ unknowns, signs, constant, isEqual }) => ({
        places: unknowns,
        weights: signs,
        least: -constant,
        most: isEqual ? -constant : Number.POSITIVE_INFINITY,
      })),
    };
  }
}
