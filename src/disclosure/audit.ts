import type { Hiding } from './hiding.ts';
import type { Solve } from './integerProgramme.ts';
import { partsOf } from './parts.ts';
import type { Range } from './policy.ts';
import { RangeFinder } from './rangeFinder.ts';

/** A hidden count of which what is published would tell too much. */
export interface NarrowRange extends Range {
  id: string;
}

/** What somebody could work out who has everything that is and was published. */
export interface Audit {
  /** None where it may be published. */
  narrow: readonly NarrowRange[];
  /** What each hidden count can be, by its id. */
  ranges: ReadonlyMap<string, Range>;
  /** Counts that are shown, out of all. */
  shown: number;
  counts: number;
  /** Counts other than zero that are hidden for what they are themselves, and for the sake of others. */
  small: number;
  secondary: number;
}

/**
 * Attacks what is about to be published: works out, from the counts that are shown and the relations alone, between which
 * whole numbers each hidden count must lie. The true values serve only to know of which counts nothing may be learnt.
 */
export function audit(hiding: Hiding, solve: Solve): Audit {
  const { system, hidden } = hiding;
  const finder = new RangeFinder(solve);
  const ranges = new Map<string, Range>();
  const narrow: NarrowRange[] = [];
  for (const part of partsOf(system, hiding.rangeOf)) {
    const attack = finder.of(part);
    for (const [place, cell] of part.cells.entries()) {
      if (!hidden[cell]) continue;
      const { id } = system.cells[cell]!;
      const range = attack.rangeOf(place);
      ranges.set(id, range);
      if (!hiding.isWide(cell, range)) narrow.push({ id, ...range });
    }
  }
  const own = [...system.cells.keys()].filter((cell) => !system.cells[cell]!.rest);
  const kept = own.filter((cell) => !hidden[cell]);
  const small = own.filter((cell) => hidden[cell] && hiding.isSmall(cell));
  return {
    narrow,
    ranges,
    shown: kept.length,
    counts: own.length,
    small: small.length,
    secondary: own.length - kept.length - small.length,
  };
}
