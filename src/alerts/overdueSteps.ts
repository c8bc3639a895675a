import { SUPPRESS } from '../disclosure/policy.ts';

/**
 * The steps that a count of overdue work has reached: that there is any, then twice the threshold of small counts, and each
 * time twice as much: 1, 10, 20, 40 … Each is told once, so that what is always overdue is not told every day, and what
 * grows is told again.
 */
export function overdueSteps(overdue: number): number[] {
  if (overdue <= 0) return [];
  const steps = [1];
  for (let step = 2 * SUPPRESS.threshold; step <= overdue; step *= 2) steps.push(step);
  return steps;
}
