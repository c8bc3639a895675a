import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { QuarantinedRow } from '../../src/extracts/fileCheck.ts';
import { moveIn } from '../ingest/rowFiles.ts';
import { withWorkshop } from '../ingest/sets/workshop.ts';
import { draftOf, type StoredFile, type Vault } from '../ingest/vault.ts';
import { syncFolder } from '../operate/wholeFile.ts';
import { pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Forgotten } from './forgotten.ts';
import { leaveOut, type Rest } from './leaveOut.ts';

/** A file that held what was to be forgotten, by its name in the inbox, and in how many records. */
export type ForgottenIn = {
  file: string;
  rows: number;
};

/**
 * Takes what is to be forgotten from every file of the vault, whether it is in the inbox still or not. What no receipt of
 * today's code names goes whole: nobody reads it any more. Of a file that is written anew the receipt goes first and comes
 * back last, so that a run that dies leaves none that is half of one kind: its file is read again, or goes with the next run.
 */
export async function forgetInVault(
  vault: Vault,
  contracts: readonly Contract[],
  forgotten: Forgotten,
): Promise<{ files: ForgottenIn[]; unread: number }> {
  let unread = 0;
  const found: ForgottenIn[] = [];
  const known = new Set<string>();
  await withWorkshop(vault.scratch, async ({ warehouse }) => {
    for (const sha256 of await receiptsIn(vault)) {
      const files = await vault.receipt(sha256);
      // Rows that cannot be read are read from the inbox again.
      const rests = files && (await restsOf(warehouse, vault, contracts, files, forgotten).catch(() => null));
      if (!files || !rests) {
        await rm(vault.receiptPath(sha256), { force: true });
        unread += 1;
        continue;
      }
      for (const path of await replace(warehouse, vault, sha256, files, rests)) known.add(path);
      for (const [at, rest] of rests.entries())
        if (rest && rest.records > 0) found.push({ file: files[at]!.name, rows: rest.records });
    }
  });
  await clearUnknown(vault, known);
  return { files: found.sort((a, b) => (a.file < b.file ? -1 : 1)), unread };
}

const receiptsIn = async (vault: Vault) =>
  (await readdir(join(vault.folder, 'receipts')).catch(() => []))
    .filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
    .map((name) => name.slice(0, -5))
    .sort();

/** What is left of each file; null of one without rows, or whose rows cannot be read. */
async function restsOf(
  warehouse: Warehouse,
  vault: Vault,
  contracts: readonly Contract[],
  files: readonly StoredFile[],
  forgotten: Forgotten,
): Promise<(Rest | null)[]> {
  const rests: (Rest | null)[] = [];
  for (const file of files) {
    const contract = contracts.find(({ id }) => id === file.check.extract);
    if (!contract) {
      rests.push(null);
      continue;
    }
    const rowsPath = vault.rowsPath(contract.id, file.fileId);
    const quarantine = await readQuarantine(warehouse, vault.quarantinePath(contract.id, file.fileId));
    rests.push(await leaveOut(warehouse, contract, { ...file, rowsPath, quarantine }, forgotten));
  }
  return rests;
}

async function readQuarantine(warehouse: Warehouse, path: string): Promise<QuarantinedRow[]> {
  const rows = await warehouse.rows<{ line: number; raw: string; reasons: string }>(
    `from read_parquet(${pathLiteral(path)}) order by line`,
  );
  return rows.map(({ line, raw, reasons }) => ({ line, raw, reasons: [reasons] }));
}

/** Puts what is left in the place of what stood there; gives the files of the vault that stand for it. */
async function replace(
  warehouse: Warehouse,
  vault: Vault,
  sha256: string,
  files: readonly StoredFile[],
  rests: readonly (Rest | null)[],
): Promise<string[]> {
  const paths = files.flatMap(({ fileId, check: { extract } }) =>
    extract === null ? [] : [vault.rowsPath(extract, fileId), vault.quarantinePath(extract, fileId)],
  );
  const checks = files.map((file, at) => rests[at]?.check ?? file.check);
  if (checks.every((check, at) => check === files[at]!.check)) return paths;
  await rm(vault.receiptPath(sha256), { force: true });
  await syncFolder(join(vault.folder, 'receipts'));
  for (const [at, rest] of rests.entries()) {
    if (!rest || rest.records === 0) continue;
    const { fileId, check } = files[at]!;
    const path = vault.rowsPath(check.extract!, fileId);
    if (await rest.writeRows(draftOf(path))) await moveIn(draftOf(path), path);
    await vault.storeQuarantine(warehouse, check.extract!, fileId, rest.quarantine);
  }
  const kept = files.map((file, at) => ({ ...file, check: checks[at]! }));
  await vault.keepReceipt(sha256, kept);
  return paths;
}

/** Takes away what no receipt names: drafts of killed runs, rows that other code read, files whose receipt is gone. */
async function clearUnknown(vault: Vault, known: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(vault.folder, { withFileTypes: true }).catch(() => []);
  for (const folder of entries.filter((entry) => entry.isDirectory())) {
    for (const name of await readdir(join(vault.folder, folder.name))) {
      const path = join(vault.folder, folder.name, name);
      const isReceipt = folder.name === 'receipts' && name.endsWith('.json');
      if (!isReceipt && !known.has(path)) await rm(path, { recursive: true, force: true });
    }
  }
}
