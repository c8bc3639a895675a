import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LastRun } from '../../src/alerts/situation.ts';
import { privateFolder, writeWhole } from '../operate/wholeFile.ts';
import { publicationsDir, readManifest, readPointer } from '../publish/publication.ts';
import type { RefreshOptions, RefreshReport } from '../refresh.ts';

/** Holds what the last run did, and what was told of it. */
export const alertsDir = (dataDir: string) => join(dataDir, 'alerts');

const pathOf = (dataDir: string) => join(alertsDir(dataDir), 'last-run.json');

/** What the last run did; null where none is known of, or what was kept cannot be read. */
export async function readLastRun(dataDir: string): Promise<LastRun | null> {
  try {
    return JSON.parse(await readFile(pathOf(dataDir), 'utf8')) as LastRun;
  } catch {
    return null;
  }
}

/**
 * Keeps what a run did, for those who are told of it and for whoever asks how it went. Where it cannot be written the run is
 * what it was all the same: false, and what was kept of the run before is gone where that can be.
 */
export async function keepLastRun(dataDir: string, run: LastRun): Promise<boolean> {
  try {
    await privateFolder(alertsDir(dataDir));
    await writeWhole(pathOf(dataDir), `${JSON.stringify(run, null, 2)}\n`);
    return true;
  } catch {
    await rm(pathOf(dataDir), { force: true }).catch(() => {});
    return false;
  }
}

/** What is kept of a run that came to its end. */
export async function lastRunOf(
  report: RefreshReport,
  { dataDir, accept, now }: RefreshOptions,
): Promise<LastRun> {
  const { published, unchanged, runId, asAt, reason, files } = report;
  const inForce = published ? null : await filesInForce(dataDir);
  const isWaiting = ({ fileId, check }: RefreshReport['files'][number]) =>
    inForce !== null && check.verdict !== 'refused' && !inForce.has(fileId);
  const extracts = files.filter(isWaiting).flatMap(({ check }) => check.extract ?? []);
  const open = published ? [] : report.held.filter(({ check }) => !accept?.checks.includes(check));
  return {
    ended_at: now().toISOString(),
    outcome: !published ? 'stopped' : unchanged ? 'unchanged' : 'published',
    stage: null,
    run_id: runId,
    as_at: asAt,
    reason,
    held: open.map(({ check, subject }) => ({ check, subject })),
    refused: files
      .filter(({ check }) => check.verdict === 'refused')
      .map(({ fileId, check }) => ({ file_id: fileId, extract: check.extract })),
    waiting: [...new Set(extracts)].sort(),
  };
}

/** What is kept of a run that an error ended. */
export const failedRun = (stage: LastRun['stage'], error: Error, now: Date): LastRun => ({
  ended_at: now.toISOString(),
  outcome: 'failed',
  stage,
  run_id: null,
  as_at: null,
  reason: error.message.split('\n')[0]!,
  held: [],
  refused: [],
  waiting: [],
});

/** The files of the publication in force, by their hashes; none where there is no publication. */
async function filesInForce(dataDir: string): Promise<Set<string>> {
  const pointer = await readPointer(dataDir);
  const manifest =
    pointer && (await readManifest(join(publicationsDir(dataDir), pointer.run_id)).catch(() => null));
  return new Set(manifest?.inputs.map(({ file_id }) => file_id));
}
