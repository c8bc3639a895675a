import type { Solve } from './integerProgramme.ts';
import { PartAttack } from './partAttack.ts';
import type { Part } from './parts.ts';

/** Of parts with more unknowns hardly two are alike. */
const MOST_KEPT = 100;

/** Attacks parts, those that are alike once: in many months little is hidden in as many ways. */
export class RangeFinder {
  private readonly known = new Map<string, PartAttack>();

  constructor(private readonly solve: Solve) {}

  of(part: Part): PartAttack {
    const { cells, ranges, ties } = part;
    if (cells.length > MOST_KEPT) return new PartAttack(part, this.solve);
    const key = JSON.stringify([
      ranges.map(({ least, most }) => [least, most]),
      ties.map(({ unknowns, signs, constant, isEqual }) => [unknowns, signs, constant, isEqual]),
    ]);
    const found = this.known.get(key) ?? new PartAttack(part, this.solve);
    this.known.set(key, found);
    return found;
  }
}
