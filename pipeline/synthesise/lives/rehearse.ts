import type { Council } from '../council/council.ts';
import { Workload } from '../council/workload.ts';
import { familiesOf } from './families.ts';

/** No team works at less than half, or at more than twice, its usual pace. */
const LEAST = 0.5;
const MOST = 2;

/**
 * Lives all lives once at each team's own pace, to learn what each holds in each month, and lets that strain it: a team
 * with a quarter more cases for each worker in post than it usually has takes a quarter longer. The lives to be written
 * are the same ones, delay apart, as every draw has a stream of its own.
 */
export function rehearse(council: Council): void {
  const load = new Workload(council);
  for (const { children } of familiesOf(council)) for (const child of children) load.add(child);
  for (const team of council.teams) {
    const perWorker = load.perWorker(team);
    const usual = perWorker.reduce((sum, cases) => sum + cases, 0) / perWorker.length;
    if (usual === 0) continue;
    for (const [month, cases] of perWorker.entries()) {
      team.strain[month] = team.pace * Math.min(MOST, Math.max(LEAST, cases / usual));
    }
  }
}
