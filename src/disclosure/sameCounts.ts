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
 * could find that out as well, by comparing what is shown. One that agrees with some of those that are the same, and not with
 * all of them together, is none of them.
 * @param countsOf by `indicator role` and then by place
 */
export function sameCounts(countsOf: ReadonlyMap<string, Counts>): SameCounts {
  const split = new Map<string, Map<string, Counts>>();
  for (const [name, counts] of countsOf) split.set(name, byBreakdown(counts));
  const groups = new Map<string, Group[]>();
  const restsThatAreCounts: SameCounts['restsThatAreCounts'][number][] = [];
  const names = [...countsOf.keys()].sort();
  const alike = (name: string, breakdown: string, { members, merged }: Group) =>
    areAlike(split.get(name)!.get(breakdown), merged) &&
    members.some((member) => areAlike(split.get(name)!.get('all'), split.get(member)!.get('all')));
  for (const name of names.filter((each) => !isRest(each))) {
    for (const [breakdown, counts] of split.get(name)!) {
      const known = groups.get(breakdown) ?? [];
      groups.set(breakdown, known);
      const group = known.find((each) => alike(name, breakdown, each));
      if (group) {
        group.members.push(name);
        for (const [place, value] of counts) group.merged.set(place, value);
      } else known.push({ members: [name], merged: new Map(counts) });
    }
  }
  for (const rest of names.filter(isRest)) {
    for (const breakdown of split.get(rest)!.keys()) {
      for (const group of groups.get(breakdown) ?? []) {
        if (alike(rest, breakdown, group))
          restsThatAreCounts.push({ rest, count: group.members[0]!, breakdown });
      }
    }
  }
  const firsts = new Map(
    [...groups].flatMap(([breakdown, of]) =>
      of.flatMap(({ members }) => members.map((name) => [keyOf(name, breakdown), members[0]!] as const)),
    ),
  );
  return { nameOf: (name, breakdown) => firsts.get(keyOf(name, breakdown)) ?? name, restsThatAreCounts };
}

/** Names of counts that are all the same, and what they are wherever one of them is given. */
interface Group {
  members: string[];
  merged: Map<string, number>;
}

const isRest = (name: string) => name.endsWith(' rest');

const keyOf = (name: string, breakdown: string) => `${name} ${breakdown}`;

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
