import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { type AtStage, unheard } from '../follow/atStage.ts';
import { findFiles, InboxError, type InboxFile } from './findFiles.ts';
import { pathSays } from './pathSays.ts';
import { checkFile, findBytes } from './readExtract.ts';
import { ReadSoFar } from './readSoFar.ts';
import { SeenFiles } from './seenFiles.ts';
import { withWorkshop } from './sets/workshop.ts';
import { type StoredFile, type Vault, withoutRows } from './vault.ts';

/** A file of the inbox: what names its bytes, and what checking them gave. */
interface Reading {
  bytesId: string;
  files: StoredFile[];
}

/**
 * Every file of the inbox, checked and, unless refused, in the vault. A file stored before is not checked again, and
 * one that has not changed since is not even read (unless `rehash`). The same bytes under a second name are read
 * once: the name that says the latest period stands for all, else the first in order. Of an as-at date that is asked for,
 * what was delivered after it is not read: `later`, so that what was known then comes out as it did.
 */
export async function readInbox(
  inbox: string,
  vault: Vault,
  contracts: readonly Contract[],
  limits: Limits,
  {
    rehash = false,
    asAt = null,
    atStage = unheard,
  }: { rehash?: boolean; asAt?: string | null; atStage?: AtStage } = {},
): Promise<{ files: StoredFile[]; later: string[] }> {
  const all = await findFiles(inbox);
  if (all.length === 0) throw new InboxError(`the inbox ${inbox} is empty: put the extracts in it`);
  const found: InboxFile[] = [];
  const later: string[] = [];
  for (const file of all) {
    if (asAt !== null && isAfter(file.name, asAt)) later.push(file.name);
    else found.push(file);
  }
  const seen = await SeenFiles.open(vault.seenPath, { rehash });
  const known = await Promise.all(found.map((file) => recall(file, seen, vault)));
  const readings = known.every((reading) => reading !== null)
    ? known
    : await readOthers(found, known, seen, vault, contracts, limits, atStage);
  await seen.save();

  const names = new Map<string, string[]>();
  const files = new Map<string, StoredFile[]>();
  for (const [at, { bytesId, files: own }] of readings.entries()) {
    names.set(bytesId, [...(names.get(bytesId) ?? []), found[at]!.name]);
    if (!files.has(bytesId)) files.set(bytesId, own);
  }
  return {
    files: [...files].flatMap(([bytesId, own]) =>
      own.map((file) => underAllNames(file, names.get(bytesId)!)),
    ),
    later,
  };
}

/** True where the path of a file says that it was delivered after a day or, where it does not say when, that it is of later. */
function isAfter(name: string, day: string): boolean {
  const { named, delivered } = pathSays(name, null);
  return ((delivered ?? named)?.from ?? '') > day;
}

/** A file under the one of its names that stands for them all, with the others. */
function underAllNames(file: StoredFile, names: readonly string[]): StoredFile {
  const periodOf = (name: string) => {
    const { named, delivered } = pathSays(name, file.sheet);
    return `${(named ?? delivered)?.to ?? ''} ${delivered?.to ?? ''}`;
  };
  const name = names.reduce((latest, each) => (periodOf(each) > periodOf(latest) ? each : latest));
  const twins = names.filter((each) => each !== name);
  return { ...file, name, twins, check: twins.reduce(noteTwin, file.check) };
}

/** What is known of a file that is as it was when it was stored; null where it must be read. */
async function recall({ path, name }: InboxFile, seen: SeenFiles, vault: Vault): Promise<Reading | null> {
  const { sha256 } = await seen.look(path);
  const files = sha256 && (await vault.find(sha256, name));
  return files ? { bytesId: sha256, files } : null;
}

/** Reads those of which nothing is known, one after the other. */
async function readOthers(
  found: readonly InboxFile[],
  known: readonly (Reading | null)[],
  seen: SeenFiles,
  vault: Vault,
  contracts: readonly Contract[],
  limits: Limits,
  atStage: AtStage,
): Promise<Reading[]> {
  const soFar = await ReadSoFar.none(found.filter((_, at) => known[at] === null));
  atStage('read', soFar.progress);
  return withWorkshop(vault.scratch, async (workshop) => {
    const readings: Reading[] = [];
    const anew = new Map<string, StoredFile[]>();
    for (const [at, { path, name }] of found.entries()) {
      const reading = known[at];
      if (reading) {
        readings.push(reading);
        continue;
      }
      const look = await seen.look(path);
      const file = await findBytes(path, name);
      if ('check' in file) readings.push({ bytesId: file.fileId, files: [withoutRows(file)] });
      else {
        const { sha256 } = file;
        seen.keep(look, sha256);
        const twin = readings.find(({ bytesId }) => bytesId === sha256);
        const files =
          (twin && !vault.isOvertaken(twin.files, name) ? twin.files : null) ??
          (await vault.find(sha256, name)) ??
          (await vault.store(
            workshop.warehouse,
            sha256,
            contracts,
            await checkFile(file, contracts, limits, workshop),
          ));
        anew.set(sha256, files);
        readings.push({ bytesId: sha256, files });
      }
      soFar.add(path, readings.at(-1)!.files);
      atStage('read', soFar.progress);
    }
    // Of bytes that were known by another name, what was read last counts for all of them.
    return readings.map((reading) => ({ ...reading, files: anew.get(reading.bytesId) ?? reading.files }));
  });
}

function noteTwin(check: StoredFile['check'], name: string): StoredFile['check'] {
  const message = `has the same bytes as ${name}: read once`;
  return {
    ...check,
    problems: [
      ...check.problems,
      { line: null, column: null, value: null, rule: 'same_bytes', message, severity: 'info' },
    ],
  };
}
