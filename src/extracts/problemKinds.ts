import type { Problem } from './fileCheck.ts';

/** The problems of a file by one rule and of one severity. */
export interface ProblemKind {
  severity: Problem['severity'];
  rule: string;
  /** How many there are. */
  count: number;
  /** The first of them, in the order of the lines. */
  shown: Problem[];
}

const ORDER: Record<Problem['severity'], number> = { error: 0, warning: 1, info: 2 };

/**
 * Problems by kind, errors first, the fewest first: what concerns the whole file is said once. Of each kind as many are
 * kept as there is room for: `most` together, so divided that no kind is hidden by another that has thousands.
 */
export function problemKinds(problems: readonly Problem[], most: number): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const problem of problems) {
    const { severity, rule } = problem;
    const key = `${severity} ${rule}`;
    const kind = kinds.get(key) ?? { severity, rule, count: 0, shown: [] };
    kinds.set(key, kind);
    kind.count += 1;
    if (kind.shown.length < most) kind.shown.push(problem);
  }
  let room = most;
  const bySize = [...kinds.values()].sort((a, b) => a.count - b.count);
  for (const [at, kind] of bySize.entries()) {
    const share = Math.max(1, Math.floor(room / (bySize.length - at)));
    kind.shown = kind.shown.slice(0, share);
    room -= kind.shown.length;
  }
  return bySize.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
