import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { toLondon } from '../src/calendar/london.ts';
import type { Contract } from '../src/contracts/kit/contract.ts';
import { chosenProfile, isControlled, type Profile } from '../src/disclosure/profile.ts';
import { type AtStage, unheard } from './follow/atStage.ts';
import { finishForgetting } from './forget/forget.ts';
import { readInbox } from './ingest/readInbox.ts';
import { sameRowsIn } from './ingest/sameRows.ts';
import { settle } from './ingest/settle.ts';
import { type StoredFile, vaultDir } from './ingest/vault.ts';
import { openVault } from './openVault.ts';
import { sha256Of } from './operate/sha256.ts';
import { asOneRun, type EndedBy } from './publish/asOneRun.ts';
import type { Disclosed } from './publish/disclose.ts';
import {
  type CheckCount,
  databaseOf,
  folderOf,
  isWhole,
  keepDraft,
  lastOf,
  type Manifest,
  movePointer,
  openDraft,
  type Pointer,
  type PutInForce,
  publicationsDir,
  readChecks,
  readPointer,
  soundDatabase,
  stateOf,
} from './publish/publication.ts';
import type { Reference } from './reference.ts';
import { ReferenceTableError } from './referenceTableError.ts';
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
  /** Who will read it, by name; null takes the one that `profiles.csv` says. */
  profile: string | null;
  /** Publish although a file was refused; what it would have said is then missing. */
  allowRefused: boolean;
  /** What may be published although a gate holds it, and why: for all that these gates say. */
  accept: { checks: readonly string[]; because: string } | null;
  /** Read every file again, also those that have not changed since they were read. */
  rehash: boolean;
  /** Ends the process, where it is told to end while the run goes on; null lets the run come to its end. */
  atSignal?: ((signal: EndedBy) => void) | null;
  /** Hears how far the run is. */
  atStage?: AtStage;
  now: () => Date;
}

/** What a run did. Where `published` is false the last good publication is still in force. */
export interface RefreshReport {
  published: boolean;
  /** The same publication was there already, and whole. */
  unchanged: boolean;
  runId: string | null;
  asAt: string | null;
  /** Something is kept from its readers: what files hold is not to be told with it. */
  isControlled: boolean;
  files: StoredFile[];
  /** Files that came after the as-at date that was asked for, and so are not read. */
  later: string[];
  /** What the checks between rows and files found. */
  betweenRows: CheckCount[];
  /** What the gates hold, whether it was accepted or not. */
  held: Held[];
  /** How much of the counts its readers are shown; null where nothing is kept from them, or it was made before. */
  disclosed: Disclosed | null;
  /** Why nothing was published. */
  reason: string | null;
}

/** The whole run: from the files of the inbox to a publication in force. */
export async function refresh(options: RefreshOptions): Promise<RefreshReport> {
  const { projectDir, dataDir, accept, atStage = unheard } = options;
  return asOneRun(dataDir, options.atSignal ?? null, async () => {
    atStage('open');
    const opened = await openVault(options);
    const { vault, contracts, reference, tool, forgotten } = opened;
    await finishForgetting(dataDir, opened, options.now);
    const profile = profileNamed(reference, options.profile);

    atStage('read');
    const today = toLondon(options.now().getTime()).date;
    const { files: read, later } = await readInbox(
      options.inbox,
      vault,
      contracts,
      reference.limits,
      options,
    );
    atStage('settle');
    const settled = {
      ...(await settle(
        read,
        contracts,
        { date: options.asAt ?? today, asked: options.asAt !== null },
        sameRowsIn(vault, contracts),
      )),
      keptFrom: forgotten.before,
    };
    const files = [...settled.files].sort((a, b) => (a.name < b.name ? -1 : 1));
    const asAt = options.asAt ?? latestDate(files, contracts);
    let held: Held[] = [];
    let disclosed: Disclosed | null = null;
    const stopped = (reason: string): RefreshReport => ({
      published: false,
      unchanged: false,
      runId: null,
      asAt,
      isControlled: isControlled(profile),
      files,
      later,
      betweenRows: [],
      held,
      disclosed: null,
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
    // What is left out of every file decides what is published as tables of reference do.
    const beside = [...reference.files, ...(forgotten.asInput ? [forgotten.asInput] : [])];
    const runId = sha256Of(JSON.stringify([inputs, beside, asAt, profile.name, tool])).slice(0, 16);
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
        profile: profile.name,
        council: reference.council.name,
        data: `${reference.council.data}, ${reference.council.about}`,
        // The name that a file was given may name a child.
        inputs: isControlled(profile) ? inputs.map((input) => ({ ...input, name: '' })) : inputs,
        reference: beside,
      };
      const draft = await openDraft(dataDir, runId);
      try {
        // What is worked out from here on is not held for long: memory is cleared away less often than while reading.
        setFlagsFromString('--heap-growing-percent=0');
        // Read only now: a run in which nothing changed needs none of it.
        const { buildPublication } = await import('./publish/buildPublication.ts');
        // What was hidden from some readers is no revision of what others were told.
        const isWhole = ({ disclosure = null }: Manifest) => disclosure === null;
        const earlier = (await lastSound(current, dataDir, isWhole))?.earlier ?? null;
        const compared = await lastSound(current, dataDir, ({ profile }) => profile === said.profile);
        const told = isControlled(profile)
          ? await lastOf(current, dataDir, (manifest) => !isWhole(manifest))
          : null;
        ({ held, disclosed } = await buildPublication(
          draft,
          {
            projectDir,
            vault,
            contracts,
            settled,
            reference,
            earlier,
            compared: compared && compared.manifest.as_at <= said.as_at ? compared.earlier : null,
            profile,
            told: told && folderOf(dataDir, told.put),
            today: options.asAt ?? today,
            atStage,
          },
          said,
        ));
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
      await chmod(databaseOf(draft), 0o600);
      await keepDraft(dataDir, draft, runId);
    }
    atStage('publish');
    // Written before the pointer moves, so that a run that cannot write them publishes nothing; put in place after it.
    const putWorklists = await worklistsLacking(dataDir, runId, asAt, place);
    if (!unchanged) {
      const published_at = options.now().toISOString();
      const because = held.length > 0 ? `accepted ${accept!.checks.join(', ')}: ${accept!.because}` : null;
      await movePointer(dataDir, { run_id: runId, published_at, vault: place, because });
    }
    await putWorklists();
    const betweenRows = await readChecks(join(publicationsDir(dataDir), runId));
    return {
      published: true,
      unchanged,
      runId,
      asAt,
      isControlled: isControlled(profile),
      files,
      later,
      betweenRows,
      held,
      disclosed,
      reason: null,
    };
  });
}

/** The profile of that name, or the one that is taken without one. */
function profileNamed({ profiles }: Reference, name: string | null): Profile {
  try {
    return chosenProfile(profiles, name);
  } catch (error) {
    throw new ReferenceTableError(`profiles.csv: ${(error as Error).message}`);
  }
}

/**
 * Of the publications that were in force before, the last that is as asked and whose database is sound, or of which figures
 * alone were to be left.
 */
async function lastSound(
  pointer: Pointer | null,
  dataDir: string,
  isAsked: (manifest: Manifest) => boolean,
): Promise<{ earlier: Earlier; manifest: Manifest } | null> {
  return lastOf(pointer, dataDir, isAsked, async (put) => {
    const folder = folderOf(dataDir, put);
    return (await soundDatabase(folder)) !== null || (await stateOf(folder)) === 'figures only';
  }).then((found) => found && { earlier: earlierOf(found.put, dataDir), manifest: found.manifest });
}

/** A publication that was in force before, as this run needs it. */
function earlierOf(put: PutInForce, dataDir: string): Earlier {
  return { runId: put.run_id, publishedAt: put.published_at, database: databaseOf(folderOf(dataDir, put)) };
}

/** The latest date to which the council's own files run. */
function latestDate(files: readonly StoredFile[], contracts: readonly Contract[]): string | null {
  const benchmarks = contracts.filter(({ benchmark }) => benchmark).map(({ id }) => id);
  const dates = files
    .filter(({ check }) => check.verdict !== 'refused' && !benchmarks.includes(check.extract ?? ''))
    .flatMap(({ check }) => check.asAt ?? []);
  return dates.sort().at(-1) ?? null;
}
