import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { REFERENCE } from '../ingest/findFiles.ts';
import { writeBenchmarks } from './benchmarks/writeBenchmarks.ts';
import { arrivals, type Council, foundCouncil } from './council/council.ts';
import { describePlanted } from './council/planted.ts';
import { LOCALITIES } from './council/teams.ts';
import { fillIn } from './lives/detail.ts';
import { liveThrough, type Numbers } from './lives/family.ts';
import { type Soil, soil } from './soil/soil.ts';
import { addMonths, isoOf, monthName, monthOfYear, yearOf } from './time/days.ts';
import { type Parameters, timelineOf } from './time/timeline.ts';
import { showSpend } from './views/office.ts';
import { Papers } from './views/papers.ts';
import { showFamily } from './views/showFamily.ts';
import { showPapers } from './views/showPapers.ts';
import { showStaff } from './views/staff.ts';
import { Tallies } from './views/tallies.ts';
import { ExtractWriter, type Written } from './writeExtracts.ts';

/** Families that first come to a council of 38,100 children, a year. */
const FAMILIES_A_YEAR = 1350;

/**
 * Lists that a later one replaces whole hold all that the earlier ones held, so that only the last few are worth
 * keeping; lists by month, window or key, and those of the council's papers, are delivered every month.
 */
const SNAPSHOTS_KEPT = 3;

/** Numbers of children of one council; the next council's begin behind them. */
const NUMBERS_A_COUNCIL = 10_000_000;

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
    await writeBenchmarks(
      { inbox: join(folder, 'benchmarks'), reference: join(folder, REFERENCE) },
      {
        seed: parameters.seed,
        years: reportingYears(parameters),
        authority: { name: council.name, children: parameters.children },
      },
    );
    writeFileSync(
      join(folder, 'ground-truth.json'),
      `${JSON.stringify(groundTruth(parameters, council), null, 2)}\n`,
    );
  }
  const extracts = [...written.values()].sort((a, b) => (a.extract < b.extract ? -1 : 1));
  return { extracts, soiled };
}

/** The years to 31 March that had ended by the last delivery, as many as are simulated. */
function reportingYears({ to, years }: Parameters): number[] {
  const last = monthOfYear(to) > 3 ? yearOf(to) : yearOf(to) - 1;
  return Array.from({ length: years }, (_, at) => last - years + 1 + at);
}

function writeCouncil(council: Council, out: ExtractWriter): void {
  const { timeline, index } = council;
  const snapshotsFrom = Math.max(0, timeline.ends.length - SNAPSHOTS_KEPT);
  const showing = { council, out, tallies: new Tallies(council), papers: new Papers(council), snapshotsFrom };
  const numbers: Numbers = { family: 0, child: 0, first: (index + 1) * NUMBERS_A_COUNCIL };
  for (let month = timeline.origin; month <= timeline.to; month = addMonths(month, 1)) {
    for (const [place, families] of arrivals(council, month, FAMILIES_A_YEAR).entries()) {
      for (let at = 0; at < families; at++) {
        const key = `family:${month}:${place}:${at}`;
        const day = month + Math.floor((at * 28) / families);
        const family = liveThrough(council, key, LOCALITIES[place]!, day, numbers);
        fillIn(council, family);
        showFamily(family, showing);
      }
    }
  }
  showStaff(showing);
  showSpend(showing);
  showPapers(showing);
  out.flush();
}

/** What was put in, for whoever wants to know what should be found: parameters, teams and the planted events. */
function groundTruth(parameters: Parameters, council: Council) {
  const { seed, children, years, to, authorities } = parameters;
  return {
    about: 'synthetic: no child, worker or council in these files exists',
    parameters: { seed, children, years, to: isoOf(to), authorities },
    planted: describePlanted(council.planted),
    teams: council.teams.map(({ name, service, head, locality, pace, seats }) => {
      return { team: name, service, head, locality, posts: seats.length, pace };
    }),
  };
}
