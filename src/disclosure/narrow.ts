import { isForest, type Part, type Tie } from './parts.ts';

/** Of unknowns what each can be: whole numbers from its least to its most. */
export type Bounds = Record<'least' | 'most', number[]>;

/** A bound as it was before it was narrowed. */
type Step = readonly [unknown: number, least: number, most: number];

/** How often the bounds of one unknown are narrowed in a ring of ties: they might creep together by ones for long. */
const MOST_STEPS = 30;

/** The bounds of a part, narrowed tie by tie, and widened again as they were. */
export class Narrowing {
  readonly bounds: Bounds;
  readonly isForest: boolean;
  private readonly of: readonly (readonly number[])[];
  private readonly steps: Step[] = [];

  constructor(readonly part: Part) {
    const { cells, ranges, ties } = part;
    this.bounds = { least: ranges.map(({ least }) => least), most: ranges.map(({ most }) => most) };
    const of: number[][] = cells.map(() => []);
    for (const [place, { unknowns }] of ties.entries()) {
      for (const unknown of unknowns) of[unknown]!.push(place);
    }
    this.of = of;
    this.isForest = isForest(part);
  }

  /**
   * Narrows to what each tie by itself leaves open. Where ties form no ring every bound is then one that can be had. Gives
   * false where nothing is left open.
   */
  all(): boolean {
    return this.from([...this.part.ties.keys()]);
  }

  /** Takes an unknown to have a value. Gives false, and leaves everything as it was, where it cannot. */
  take(unknown: number, value: number): boolean {
    const { least, most } = this.bounds;
    const mark = this.mark();
    this.steps.push([unknown, least[unknown]!, most[unknown]!]);
    least[unknown] = value;
    most[unknown] = value;
    if (this.from(this.of[unknown]!)) return true;
    this.backTo(mark);
    return false;
  }

  /** Narrows a bound that is known from elsewhere. */
  set(unknown: number, towards: keyof Bounds, value: number): void {
    this.bounds[towards][unknown] = value;
    this.from(this.of[unknown]!);
    this.steps.length = 0;
  }

  mark(): number {
    return this.steps.length;
  }

  backTo(mark: number): void {
    const { least, most } = this.bounds;
    while (this.steps.length > mark) {
      const [unknown, from, to] = this.steps.pop()!;
      least[unknown] = from;
      most[unknown] = to;
    }
  }

  private from(ties: readonly number[]): boolean {
    const waiting = [...ties];
    const isWaiting = new Set(waiting);
    const counts = new Map<number, number>();
    for (let at = 0; at < waiting.length; at += 1) {
      const next = waiting[at]!;
      isWaiting.delete(next);
      const moved: number[] = [];
      if (!this.narrowBy(this.part.ties[next]!, moved)) return false;
      for (const unknown of moved) {
        const count = (counts.get(unknown) ?? 0) + 1;
        counts.set(unknown, count);
        if (!this.isForest && count > MOST_STEPS) continue;
        for (const tie of this.of[unknown]!) {
          if (tie === next || isWaiting.has(tie)) continue;
          isWaiting.add(tie);
          waiting.push(tie);
        }
      }
    }
    return true;
  }

  /** Narrows by one tie, and notes which unknowns moved. Each is held against the others as they were. */
  private narrowBy({ unknowns, signs, constant, isEqual }: Tie, moved: number[]): boolean {
    const { least, most } = this.bounds;
    let [low, high] = [constant, constant];
    for (let at = 0; at < unknowns.length; at += 1) {
      const unknown = unknowns[at]!;
      low += signs[at]! > 0 ? least[unknown]! : -most[unknown]!;
      high += signs[at]! > 0 ? most[unknown]! : -least[unknown]!;
    }
    if (high < 0 || (isEqual && low > 0)) return false;
    for (let at = 0; at < unknowns.length; at += 1) {
      const unknown = unknowns[at]!;
      const isPlus = signs[at]! > 0;
      const [from, to] = [least[unknown]!, most[unknown]!];
      // Signed, this one must be what the others lack to make 0: at least by their greatest sum, at most by their least.
      const atLeast = (isPlus ? to : -from) - high;
      const atMost = isEqual ? (isPlus ? from : -to) - low : Number.POSITIVE_INFINITY;
      const newLeast = Math.max(from, isPlus ? atLeast : -atMost);
      const newMost = Math.min(to, isPlus ? atMost : -atLeast);
      if (newLeast > newMost) return false;
      if (newLeast === from && newMost === to) continue;
      this.steps.push([unknown, from, to]);
      least[unknown] = newLeast;
      most[unknown] = newMost;
      moved.push(unknown);
    }
    return true;
  }
}
