import type { Counts } from './roleCounts.ts';

/** Of so many months at least that are not zero two series must be alike to be taken for one. */
const LEAST_MONTHS = 6;

/** Which counts of figures are one and the same, by breakdown. */
export interface SameCounts {
  /** The name under which a count goes in a breakdown: that of the first of those that it is the same as. */
  nameOf(name: string, breakdown: string): string;
  /** What is left of a whole is what another indicator counts. */
  restsThatAreCounts: readonly { rest: string; count: string; breakdown: string }[];
}

/**
 * Finds counts that agree wherever both are given: the denominator of a share that is another indicator's count. Somebody
 * could find that out as well, by comparing what is shown.
 * @param countsOf by `indicator role` and then by place
 */
export function sameCounts(countsOf: ReadonlyMap<string, Counts>): SameCounts {
  const split = new Map<string, Map<string, Counts>>();
  for (const [name, counts] of countsOf) split.set(name, byBreakdown(counts));
  const firsts = new Map<string, string>();
  const restsThatAreCounts: SameCounts['restsThatAreCounts'][number][] = [];
  const keyOf = (name: string, breakdown: string) => `${name} ${breakdown}`;
  const names = [...countsOf.keys()].sort();
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      const [mine, its] = [split.get(one)!, split.get(other)!];
      if (!areAlike(mine.get('all'), its.get('all'))) continue;
      for (const [breakdown, counts] of mine) {
        if (!areAlike(counts, its.get(breakdown))) continue;
        const rest = [one, other].find((name) => name.endsWith(' rest'));
        if (rest === undefined) {
          const key = keyOf(other, breakdown);
          if (!firsts.has(key)) firsts.set(key, firsts.get(keyOf(one, breakdown)) ?? one);
        } else {
          const count = rest === one ? other : one;
          if (!count.endsWith(' rest')) restsThatAreCounts.push({ rest, count, breakdown });
        }
      }
    }
  }
  return { nameOf: (name, breakdown) => firsts.get(keyOf(name, breakdown)) ?? name, restsThatAreCounts };
}

function byBreakdown(counts: Counts): Map<string, Counts> {
  const split = new Map<string, Map<string, number>>();
  for (const [place, value] of counts) {
    const [, breakdown] = JSON.parse(place) as string[];
    const own = split.get(breakdown!) ?? new Map<string, number>();
    split.set(breakdown!, own.set(place, value));
  }
  return split;
}

function areAlike(one: Counts | undefined, other: Counts | undefined): boolean {
  if (!one || !other) return false;
  let alike = 0;
  for (const [place, value] of one) {
    const its = other.get(place);
    if (its === undefined) continue;
    if (its !== value) return false;
    if (value > 0) alike += 1;
  }
  return alike >= LEAST_MONTHS;
}
