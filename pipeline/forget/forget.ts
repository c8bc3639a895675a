import { type OpenVault, openVault } from '../openVault.ts';
import { asOneRun } from '../publish/asOneRun.ts';
import { forgetWorklists } from '../worklists/worklistsFolder.ts';
import { forgetInPublications, refuseLater } from './forgetInPublications.ts';
import { type ForgottenIn, forgetInVault } from './forgetInVault.ts';
import { addToJournal, type JournalLine, readJournal } from './journal.ts';

export interface ForgetOptions {
  /** Where the code and its contracts are. */
  projectDir: string;
  /** Holds vault, publications and worklists. */
  dataDir: string;
  referenceDirs: readonly string[];
  /** A child by its identifier, or every row whose last day lies before a day, `YYYY-MM-DD`. */
  what: { child: string } | { before: string };
  now: () => Date;
}

/** What was taken away. */
export interface ForgetReport {
  kind: JournalLine['kind'];
  /** How many records of how many files, accepted or quarantined. */
  rows: number;
  /** The files that held them, as the inbox names or named them; in the inbox they stand still. */
  files: ForgottenIn[];
  /** How many files went from the vault whole, since another version had read them; what they held is not counted. */
  unread: number;
  /** How many publications lost their database, and how many went whole. */
  databases: number;
  publications: number;
  /** How many folders of worklists went. */
  worklists: number;
}

/**
 * Takes a child, or what is old, from everything that was made from the inbox, and has every later run leave it out. Files
 * of the inbox are the council's own and stay as they are. A run that dies is made up for by the next, or by a refresh.
 */
export async function forget(options: ForgetOptions): Promise<ForgetReport> {
  const { dataDir, what, now } = options;
  return asOneRun(dataDir, null, async () => {
    const kind = 'child' in what ? 'child' : 'before';
    await refuseLater(dataDir);
    const opened = await openVault(options, (listed) =>
      'child' in what ? listed.withChild(what.child) : listed.withBefore(what.before),
    );
    await addToJournal(dataDir, { at: now().toISOString(), kind, state: 'begun' });
    await opened.forgotten.save(dataDir);
    return carryOut(dataDir, opened, kind, now);
  });
}

/** Ends what a run that died had begun; nothing where there is nothing to end. The caller holds the lock. */
export async function finishForgetting(dataDir: string, opened: OpenVault, now: () => Date): Promise<void> {
  if (!opened.isUnfinished) return;
  const last = (await readJournal(dataDir)).at(-1)!;
  await carryOut(dataDir, opened, last.kind, now);
}

async function carryOut(
  dataDir: string,
  { vault, contracts, reference, forgotten }: OpenVault,
  kind: JournalLine['kind'],
  now: () => Date,
): Promise<ForgetReport> {
  const { files, unread } = await forgetInVault(vault, contracts, forgotten);
  // Which lines are forgotten the vault knows only now.
  const gone = await forgetInPublications(dataDir, vault, reference, forgotten);
  const worklists = await forgetWorklists(dataDir);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  await addToJournal(dataDir, {
    at: now().toISOString(),
    kind,
    state: 'done',
    rows,
    files: files.length,
  });
  return { kind, rows, files, unread, ...gone, worklists };
}
