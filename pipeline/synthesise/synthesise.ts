import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { REFERENCE } from '../ingest/findFiles.ts';
import { writeBenchmarks } from './benchmarks/writeBenchmarks.ts';
import { type Council, foundCouncil } from './council/council.ts';
import { groundTruth } from './council/groundTruth.ts';
import { fillIn } from './lives/detail.ts';
import { familiesOf } from './lives/families.ts';
import { rehearse } from './lives/rehearse.ts';
import { benchmarkOptionsOf, writeReference } from './reference/writeReference.ts';
import { type Soil, soil } from './soil/soil.ts';
import { monthName } from './time/days.ts';
import { type Parameters, timelineOf } from './time/timeline.ts';
import { showFosterCarers } from './views/fosterCarers.ts';
import { showSpend } from './views/office.ts';
import { Papers } from './views/papers.ts';
import { showFamily } from './views/showFamily.ts';
import { showPapers } from './views/showPapers.ts';
import { showStaff } from './views/staff.ts';
import { Tallies } from './views/tallies.ts';
import { ExtractWriter, type Written } from './writeExtracts.ts';

/**
 * Lists that a later one replaces whole hold all that the earlier ones held, so that only the last few are worth
 * keeping; lists by month, window or key, and those of the council's papers, are delivered every month.
 */
const SNAPSHOTS_KEPT = 3;

/** How much is soiled: a share of the rows, 0 to 1, and of no file more than the limits let pass. */
export interface Mess {
  share: number;
  limits: Limits;
}

/** What was written: of each extract all files together, sound as they were before any was soiled. */
export interface Synthesised {
  extracts: Written[];
  soiled: Soil;
}

/**
 * Makes up councils; of several, each into a folder of its own. A council's folder is an inbox: its extracts, a folder
 * for each month's delivery; what others are said to publish, in `benchmarks`; its reference tables, in `reference`; and
 * beside them, in `ground-truth.json`, what was put in, and in `ground-truth-mess.json` what was soiled.
 *
 * A family's lives are simulated, its rows written, and it is forgotten. The same parameters give the same bytes
 * anywhere. Throws where the folder holds something already.
 */
export async function synthesise(
  out: string,
  parameters: Parameters,
  contracts: readonly Contract[],
  mess: Mess | null = null,
): Promise<Synthesised> {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0) throw new Error(`the folder ${out} is not empty: name another`);
  const timeline = timelineOf(parameters);
  const deliveries = timeline.ends.map(monthName);
  const written = new Map<string, Written>();
  const soiled: Soil = { files: 0, rows: 0 };
  for (let index = 0; index < parameters.authorities; index++) {
    const council = foundCouncil(parameters, timeline, index);
    const folder =
      parameters.authorities === 1 ? out : join(out, `council-${String(index + 1).padStart(3, '0')}`);
    writeCouncil(council, new ExtractWriter(folder, deliveries, contracts, written));
    if (mess) {
      const truth = join(folder, 'ground-truth-mess.json');
      const { files, rows } = await soil(folder, mess.share, council.seed, { limits: mess.limits, truth });
      soiled.files += files;
      soiled.rows += rows;
    }
    const reference = join(folder, REFERENCE);
    await writeBenchmarks({ inbox: join(folder, 'benchmarks'), reference }, benchmarkOptionsOf(council));
    await writeReference(reference, council);
    writeFileSync(
      join(folder, 'ground-truth.json'),
      `${JSON.stringify(groundTruth(parameters, council), null, 2)}\n`,
    );
  }
  const extracts = [...written.values()].sort((a, b) => (a.extract < b.extract ? -1 : 1));
  return { extracts, soiled };
}

function writeCouncil(council: Council, out: ExtractWriter): void {
  const { timeline } = council;
  const snapshotsFrom = Math.max(0, timeline.ends.length - SNAPSHOTS_KEPT);
  const showing = { council, out, tallies: new Tallies(council), papers: new Papers(council), snapshotsFrom };
  rehearse(council);
  for (const family of familiesOf(council)) {
    fillIn(council, family);
    showFamily(family, showing);
  }
  showStaff(showing);
  showSpend(showing);
  showFosterCarers(showing);
  showPapers(showing);
  out.close();
}
