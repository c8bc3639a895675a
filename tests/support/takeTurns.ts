import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isFirst } from './isFirst.ts';

/**
 * Does the work when no other test of the run does work of that name: of two builds of a site in one checkout the second is
 * refused.
 */
export async function takeTurns<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const shared = process.env.SIGHTLINE_SHARED;
  if (!shared) return work();
  const turn = join(shared, `${name}.turn`);
  while (!isFirst(turn)) await setTimeout(100);
  try {
    return await work();
  } finally {
    rmdirSync(turn);
  }
}
