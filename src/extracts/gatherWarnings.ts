import type { Problem } from './fileCheck.ts';

/**
 * Warnings of one value said once: a word that a list does not know stands in hundreds of rows, and is one thing to
 * look into. Those without a value are about their own row and stay.
 */
export function gatherWarnings(warnings: readonly Problem[]): Problem[] {
  const first = new Map<string, { problem: Problem; rows: number; last: number | null }>();
  const single: Problem[] = [];
  for (const problem of warnings) {
    if (problem.value === null) {
      single.push(problem);
      continue;
    }
    const key = JSON.stringify([problem.column, problem.rule, problem.value]);
    const known = first.get(key);
    if (!known) first.set(key, { problem, rows: 1, last: problem.line });
    else first.set(key, { ...known, rows: known.rows + 1, last: problem.line });
  }
  const gathered = [...first.values()].map(({ problem, rows, last }) =>
    rows === 1 ? problem : { ...problem, message: `${problem.message} (${rows} rows, to line ${last})` },
  );
  return [...gathered, ...single];
}

/** True where a warning stands for several rows of one value. */
export const isGathered = ({ message }: Problem) => / \(\d+ rows, to line \d+\)$/.test(message);
