import { type Figure, keyOf } from './figures.ts';

/** What two sides say differently of the same figures, or only one of them says; each in one line. */
export function differences(published: readonly Figure[], recomputed: readonly Figure[]): string[] {
  const found: string[] = [];
  const theirs = new Map(published.map((figure) => [keyOf(figure), figure]));
  const ours = new Map(recomputed.map((figure) => [keyOf(figure), figure]));
  for (const [key, figure] of theirs) {
    const other = ours.get(key);
    if (!other) found.push(`${key}: published ${say(figure)}, not recomputed`);
    else if (!agree(figure, other)) found.push(`${key}: published ${say(figure)}, recomputed ${say(other)}`);
  }
  for (const [key, figure] of ours)
    if (!theirs.has(key)) found.push(`${key}: recomputed ${say(figure)}, not published`);
  return found.sort();
}

const say = ({ numerator, denominator, value, provisional }: Figure) =>
  `${numerator}/${denominator} = ${value}${provisional ? ', provisional' : ''}`;

const agree = (a: Figure, b: Figure) =>
  a.provisional === b.provisional &&
  near(a.numerator, b.numerator) &&
  near(a.denominator, b.denominator) &&
  near(a.value, b.value);

/** To one part in a thousand million: sums of fractions depend on the order in which they are added. */
function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
