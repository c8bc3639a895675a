import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addMonths, monthOf } from '../../src/calendar/isoDate.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import type { Vault } from '../ingest/vault.ts';
import {
  keepBeside,
  LaterPublication,
  PublicationError,
  publicationsDir,
  readManifest,
  readPointer,
  runsLying,
} from '../publish/publication.ts';
import type { Reference } from '../reference.ts';
import { forgetProblems } from './forgetProblems.ts';
import type { Forgotten } from './forgotten.ts';
import { forgottenLines } from './forgottenLines.ts';

/**
 * Takes from every publication what names children: its database, which holds rows and their text, goes whole, since
 * DuckDB keeps what was deleted from a file in it; what stays are the published figures, definitions and accounts, without
 * the problems of forgotten records. With a limit `publications_kept_months`, those of an as-at date that lies further
 * back from that in force go whole.
 */
export async function forgetInPublications(
  dataDir: string,
  vault: Vault,
  reference: Reference,
  forgotten: Forgotten,
): Promise<{ databases: number; publications: number }> {
  const folder = publicationsDir(dataDir);
  const lines = await forgottenLines(vault);
  const oldest = await oldestKept(dataDir, reference);
  const gone = { databases: 0, publications: 0 };
  for (const name of await runsLying(dataDir)) {
    const own = join(folder, name);
    const asAt = (await readManifest(own).catch(() => null))?.as_at ?? null;
    if (oldest !== null && asAt !== null && asAt < oldest) {
      await rm(own, { recursive: true, force: true });
      gone.publications += 1;
      continue;
    }
    // What is written while a database is open stands beside it, under its name.
    const parts = (await readdir(own)).filter((each) => each.startsWith('sightline.duckdb'));
    for (const part of parts) await rm(join(own, part), { recursive: true, force: true });
    if (parts.length > 0) gone.databases += 1;
    await forgetProblems(own, forgotten, lines);
    await keepBeside(own);
  }
  return gone;
}

/** Throws where a later version published something: what that says of a child, and where, only that version knows. */
export async function refuseLater(dataDir: string): Promise<void> {
  for (const name of await runsLying(dataDir)) {
    const error = await readManifest(join(publicationsDir(dataDir), name)).catch((thrown: unknown) => thrown);
    if (error instanceof LaterPublication) {
      throw new PublicationError(
        `nothing is forgotten: the publication ${name} was made by version ${error.version}, later than this one, which does not know where it names children: update Sightline, then say it again`,
      );
    }
  }
}

/** The first day whose publications are kept; null where none goes for its age. */
async function oldestKept(dataDir: string, { tables }: Reference): Promise<string | null> {
  const { contract, rows } = tables.find((table) => table.contract.id === 'limits')!;
  const names = columnsOf(contract).map(({ name }) => name);
  const row = rows.find((values) => values[names.indexOf('limit')] === 'publications_kept_months');
  const pointer = await readPointer(dataDir);
  if (!row || !pointer) return null;
  const inForce = await readManifest(join(publicationsDir(dataDir), pointer.run_id)).catch(() => null);
  return inForce && addMonths(monthOf(inForce.as_at), -Number(row[names.indexOf('value')]));
}
