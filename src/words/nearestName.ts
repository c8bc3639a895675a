/**
 * The name that someone who typed another most likely meant: one that holds it or is held by it, else one that differs
 * by few letters, large or small. Null where none is near.
 */
export function nearestName(written: string, names: readonly string[]): string | null {
  const typed = written.toLowerCase();
  const near = names
    .map((name) => ({ name, distance: lettersApart(typed, name) }))
    .filter(({ name, distance }) => {
      const isPart = typed.length > 2 && (name.includes(typed) || typed.includes(name));
      return isPart || distance <= Math.max(2, Math.floor(typed.length / 4));
    })
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

/** How many letters must be put in, taken out or changed to make one of the other (Levenshtein, 1966). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const above = row;
    row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = above[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1);
      row.push(Math.min(changed, above[to]! + 1, row[to - 1]! + 1));
    }
  }
  return row[other.length]!;
}
