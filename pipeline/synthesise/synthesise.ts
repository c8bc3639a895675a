import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { type Council, foundCouncil } from './council/council.ts';
import { groundTruth } from './council/groundTruth.ts';
import { fillIn } from './lives/detail.ts';
import { familiesOf } from './lives/families.ts';
import { rehearse } from './lives/rehearse.ts';
import { monthName } from './time/days.ts';
import { type Parameters, timelineOf } from './time/timeline.ts';
import { showSpend } from './views/office.ts';
import { showFamily } from './views/showFamily.ts';
import { showStaff } from './views/staff.ts';
import { Tallies } from './views/tallies.ts';
import { ExtractWriter, type Written } from './writeExtracts.ts';

/**
 * Lists that a later one replaces whole hold all that the earlier ones held, so that only the last few are worth
 * keeping; lists by month, window or key are delivered every month.
 */
const SNAPSHOTS_KEPT = 3;

/**
 * Makes up councils and writes their extracts, a folder for each month's delivery; of several, each into a folder of
 * its own. A family's lives are simulated, its rows written, and it is forgotten. The same parameters give the same
 * bytes anywhere. Throws where the folder holds something already.
 */
export function synthesise(out: string, parameters: Parameters, contracts: readonly Contract[]): Written[] {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0) throw new Error(`the folder ${out} is not empty: name another`);
  const timeline = timelineOf(parameters);
  const deliveries = timeline.ends.map(monthName);
  const written = new Map<string, Written>();
  const councils: Council[] = [];
  for (let index = 0; index < parameters.authorities; index++) {
    const council = foundCouncil(parameters, timeline, index);
    const folder =
      parameters.authorities === 1 ? out : join(out, `council-${String(index + 1).padStart(3, '0')}`);
    const writer = new ExtractWriter(folder, deliveries, contracts, written);
    writeCouncil(council, writer);
    councils.push(council);
  }
  // Benchmarks and soiling come here: all files are whole now, and the ground truth says what was done to them.
  writeFileSync(
    join(out, 'ground-truth.json'),
    `${JSON.stringify(groundTruth(parameters, councils[0]!), null, 2)}\n`,
  );
  return [...written.values()].sort((a, b) => (a.extract < b.extract ? -1 : 1));
}

function writeCouncil(council: Council, out: ExtractWriter): void {
  const { timeline } = council;
  const snapshotsFrom = Math.max(0, timeline.ends.length - SNAPSHOTS_KEPT);
  const showing = { council, out, tallies: new Tallies(council), snapshotsFrom };
  rehearse(council);
  for (const family of familiesOf(council)) {
    fillIn(council, family);
    showFamily(family, showing);
  }
  showStaff(showing);
  showSpend(showing);
  out.flush();
}
