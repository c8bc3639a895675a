import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkText.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { findFiles, InboxError } from './findFiles.ts';
import { checkBytes, readBytes } from './readExtract.ts';
import type { StoredFile, Vault } from './vault.ts';

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
  const files = new Map<string, StoredFile>();
  const scratch = await Warehouse.open(':memory:');
  try {
    for (const { path, name } of found) {
      const read = await readBytes(path, name);
      if ('check' in read) {
        files.set(read.fileId, withoutRows(read));
        continue;
      }
      const { fileId, bytes } = read;
      const twin = files.get(fileId);
      if (twin) {
        files.set(fileId, { ...twin, check: noteTwin(twin.check, name) });
        continue;
      }
      const known = await vault.find(fileId, name);
      if (known) {
        files.set(fileId, known);
        continue;
      }
      const file = checkBytes(name, fileId, bytes, contracts, limits);
      const refused = file.check.verdict === 'refused';
      files.set(
        fileId,
        refused
          ? withoutRows(file)
          : await vault.store(scratch, contracts.find(({ id }) => id === file.check.extract)!, file),
      );
    }
  } finally {
    scratch.close();
  }
  return [...files.values()];
}

function withoutRows(file: ReturnType<typeof checkBytes>): StoredFile {
  const { rows, quarantine, ...check } = file.check;
  return { ...file, check };
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
