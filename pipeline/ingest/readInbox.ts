import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { findFiles, InboxError } from './findFiles.ts';
import { checkFile, findBytes } from './readExtract.ts';
import { withWorkshop } from './sets/workshop.ts';
import { type StoredFile, type Vault, withoutRows } from './vault.ts';

/**
 * Every file of the inbox, checked and, unless refused, in the vault. A file stored before is not checked again.
 * The same bytes under a second name are read once; the first name, in order, stands for both.
 */
export async function readInbox(
  inbox: string,
  vault: Vault,
  contracts: readonly Contract[],
  limits: Limits,
): Promise<StoredFile[]> {
  const found = await findFiles(inbox);
  if (found.length === 0) throw new InboxError(`the inbox ${inbox} is empty: put the extracts in it`);
  const files = new Map<string, StoredFile[]>();
  await withWorkshop(vault.scratch, async (workshop) => {
    for (const { path, name } of found) {
      const seen = await findBytes(path, name);
      if ('check' in seen) {
        files.set(seen.fileId, [withoutRows(seen)]);
        continue;
      }
      const { sha256 } = seen;
      const twin = files.get(sha256);
      if (twin) {
        files.set(
          sha256,
          twin.map((file) => ({ ...file, check: noteTwin(file.check, name) })),
        );
        continue;
      }
      const known = await vault.find(sha256, name);
      files.set(
        sha256,
        known ??
          (await vault.store(
            workshop.warehouse,
            sha256,
            contracts,
            await checkFile(seen, contracts, limits, workshop),
          )),
      );
    }
  });
  return [...files.values()].flat();
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
