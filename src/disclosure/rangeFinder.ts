import type { Solve } from './integerProgramme.ts';
import { PartAttack } from './partAttack.ts';
import type { Part } from './parts.ts';

/** Attacks parts, those that are alike once: in many months little is hidden in as many ways. */
export class RangeFinder {
  private readonly known = new Map<string, PartAttack>();

  constructor(private readonly solve: Solve) {}

  of(part: Part): PartAttack {
    const { ranges, ties } = part;
    const key = JSON.stringify([
      ranges.map(({ least, most }) => [least, most]),
      ties.map(({ unknowns, signs, constant, isEqual }) => [unknowns, signs, constant, isEqual]),
    ]);
    const found = this.known.get(key) ?? new PartAttack(part, this.solve);
    this.known.set(key, found);
    return found;
  }
}
