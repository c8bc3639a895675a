import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { toLondon } from '../src/calendar/london.ts';
import type { Contract } from '../src/contracts/kit/contract.ts';
import { withMeasures } from '../src/contracts/kit/measures.ts';
import { loadContracts } from './ingest/loadContracts.ts';
import { readInbox } from './ingest/readInbox.ts';
import { sameRowsIn } from './ingest/sameRows.ts';
import { settle } from './ingest/settle.ts';
import { type StoredFile, Vault, vaultDir } from './ingest/vault.ts';
import { sha256Of } from './operate/sha256.ts';
import { asOneRun, type EndedBy } from './publish/asOneRun.ts';
import {
  type CheckCount,
  isWhole,
  keepDraft,
  movePointer,
  openDraft,
  type Pointer,
  publicationsDir,
  readChecks,
  readManifest,
  readPointer,
  soundDatabase,
} from './publish/publication.ts';
import { toolVersion } from './publish/toolVersion.ts';
import { readReference } from './reference.ts';
import type { Earlier } from './warehouse/loadRevisions.ts';
import type { Held } from './warehouse/runGates.ts';
import { worklistsLacking } from './worklists/worklistsLacking.ts';

export interface RefreshOptions {
  /** Where the code, models and indicators are. */
  projectDir: string;
  inbox: string;
  /** Holds vault and publications. */
  dataDir: string;
  /** Of a table that is in several, that of the last counts. */
  referenceDirs: readonly string[];
  /** `YYYY-MM-DD`; null takes the latest date, up to today, to which any file runs. */
  asAt: string | null;
  profile: string;
  /** Publish although a file was refused; what it would have said is then missing. */
  allowRefused: boolean;
  /** What may be published although a gate holds it, and why: for all that these gates say. */
  accept: { checks: readonly string[]; because: string } | null;
  /** Read every file again, also those that have not changed since they were read. */
  rehash: boolean;
  /** Ends the process, where it is told to end while the run goes on; null lets the run come to its end. */
  atSignal?: ((signal: EndedBy) => void) | null;
  now: () => Date;
}

/** What a run did. Where `published` is false the last good publication is still in force. */
export interface RefreshReport {
  published: boolean;
  /** The same publication was there already, and whole. */
  unchanged: boolean;
  runId: string | null;
  asAt: string | null;
  files: StoredFile[];
  /** Files that came after the as-at date that was asked for, and so are not read. */
  later: string[];
  /** What the checks between rows and files found. */
  betweenRows: CheckCount[];
  /** What the gates hold, whether it was accepted or not. */
  held: Held[];
  /** Why nothing was published. */
  reason: string | null;
}

/** The whole run: from the files of the inbox to a publication in force. */
export async function refresh(options: RefreshOptions): Promise<RefreshReport> {
  const { projectDir, dataDir, profile, accept } = options;
  return asOneRun(dataDir, options.atSignal ?? null, async () => {
    const reference = await readReference(options.referenceDirs);
    const contracts = withMeasures(await loadContracts(), reference.tables);
    const tool = toolVersion(projectDir);
    const vault = new Vault(
      vaultDir(dataDir),
      sha256Of(
        JSON.stringify([tool.sourceHash, reference.limits, contracts.map(({ measures }) => measures)]),
      ),
    );

    const today = toLondon(options.now().getTime()).date;
    const { files: read, later } = await readInbox(
      options.inbox,
      vault,
      contracts,
      reference.limits,
      options,
    );
    const settled = await settle(
      read,
      contracts,
      { date: options.asAt ?? today, asked: options.asAt !== null },
      sameRowsIn(vault, contracts),
    );
    const files = [...settled.files].sort((a, b) => (a.name < b.name ? -1 : 1));
    const asAt = options.asAt ?? latestDate(files, contracts);
    let held: Held[] = [];
    const stopped = (reason: string): RefreshReport => ({
      published: false,
      unchanged: false,
      runId: null,
      asAt,
      files,
      later,
      betweenRows: [],
      held,
      reason,
    });
    const refused = files.filter(({ check }) => check.verdict === 'refused').length;
    if (files.length === 0) return stopped(`every file of the inbox was delivered after ${asAt}`);
    if (refused === files.length) return stopped('every file is refused');
    if (refused > 0 && !options.allowRefused) {
      return stopped(
        `${refused} of ${files.length} files are refused; --allow-refused publishes without them`,
      );
    }
    if (!options.asAt && asAt && asAt > today) {
      return stopped(
        `the latest date in the files is ${asAt}, which is yet to come: correct it, or name the date with --as-at`,
      );
    }
    if (!asAt) return stopped('no file says to which date it runs: name it with --as-at');

    const inputs = files.map(({ name, fileId, check }) => ({
      name,
      file_id: fileId,
      extract: check.extract,
      verdict: check.verdict,
    }));
    const runId = sha256Of(JSON.stringify([inputs, reference.files, asAt, profile, tool])).slice(0, 16);
    const current = await readPointer(dataDir);
    // A database names the vault by its full path: where the folder was moved, it is made again.
    const place = vaultDir(dataDir);
    const isCurrent = current?.run_id === runId && current.vault === place;
    const unchanged = isCurrent && (await isWhole(join(publicationsDir(dataDir), runId)));
    if (!unchanged) {
      const said = {
        run_id: runId,
        version: tool.version,
        as_at: asAt,
        profile,
        council: reference.council.name,
        data: `${reference.council.data}, ${reference.council.about}`,
        inputs,
        reference: reference.files,
      };
      const draft = await openDraft(dataDir, runId);
      try {
        // What is worked out from here on is not held for long: memory is cleared away less often than while reading.
        setFlagsFromString('--heap-growing-percent=0');
        // Read only now: a run in which nothing changed needs none of it.
        const { buildPublication } = await import('./publish/buildPublication.ts');
        const earlier = await lastSound(current, dataDir);
        const compared = earlier && (await isBefore(earlier, dataDir, said)) ? earlier : null;
        held = await buildPublication(
          draft,
          {
            projectDir,
            vault,
            contracts,
            settled,
            reference,
            earlier,
            compared,
            today: options.asAt ?? today,
          },
          said,
        );
      } catch (error) {
        await rm(draft, { recursive: true, force: true });
        throw error;
      }
      const open = held.filter(({ check }) => !accept?.checks.includes(check));
      if (open.length > 0) {
        await rm(draft, { recursive: true, force: true });
        const checks = [...new Set(open.map(({ check }) => check))];
        return stopped(
          `${checks.join(', ')}: if it is right as it is, accept it with --accept ${checks.join(',')} --because "…"`,
        );
      }
      await keepDraft(dataDir, draft, runId);
    }
    // Written before the pointer moves, so that a run that cannot write them publishes nothing; put in place after it.
    const putWorklists = await worklistsLacking(dataDir, runId, asAt, place);
    if (!unchanged) {
      const published_at = options.now().toISOString();
      const because = held.length > 0 ? `accepted ${accept!.checks.join(', ')}: ${accept!.because}` : null;
      await movePointer(dataDir, { run_id: runId, published_at, vault: place, because });
    }
    await putWorklists();
    const betweenRows = await readChecks(join(publicationsDir(dataDir), runId));
    return { published: true, unchanged, runId, asAt, files, later, betweenRows, held, reason: null };
  });
}

/** True where an earlier publication is of no later day, and for the same readers: what it holds should be held still. */
async function isBefore(
  { runId }: Earlier,
  dataDir: string,
  { as_at, profile }: { as_at: string; profile: string },
): Promise<boolean> {
  const earlier = await readManifest(join(publicationsDir(dataDir), runId)).catch(() => null);
  return earlier !== null && earlier.as_at <= as_at && earlier.profile === profile;
}

/** The publication that this run takes the place of or, where its database is gone or damaged, the last whose is not. */
async function lastSound(current: Pointer | null, dataDir: string): Promise<Earlier | null> {
  const seen = new Set<string>();
  for (const { run_id: runId, published_at: publishedAt } of current ? [current, ...current.before] : []) {
    if (seen.has(runId)) continue;
    seen.add(runId);
    const database = await soundDatabase(join(publicationsDir(dataDir), runId));
    if (database !== null) return { runId, publishedAt, database };
  }
  return null;
}

/** The latest date to which the council's own files run. */
function latestDate(files: readonly StoredFile[], contracts: readonly Contract[]): string | null {
  const benchmarks = contracts.filter(({ benchmark }) => benchmark).map(({ id }) => id);
  const dates = files
    .filter(({ check }) => check.verdict !== 'refused' && !benchmarks.includes(check.extract ?? ''))
    .flatMap(({ check }) => check.asAt ?? []);
  return dates.sort().at(-1) ?? null;
}
