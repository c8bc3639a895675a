import { readFile, rm } from 'node:fs/promises';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { checkBytes } from '../../src/extracts/checkBytes.ts';
import type { CheckedPart } from '../../src/extracts/checkedPart.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { MIXED_ENCODINGS, signatureOf } from '../../src/extracts/decode.ts';
import { refuse } from '../../src/extracts/fileCheck.ts';
import { isZip } from '../../src/extracts/workbook/readWorkbook.ts';
import { type FoundFile, hasChanged, lookAt } from './foundFile.ts';
import { isParquet, parquetAsCsv } from './parquetAsCsv.ts';
import { checkInSets } from './sets/checkInSets.ts';
import type { Workshop } from './sets/workshop.ts';

/** A file, or a sheet of a workbook, that was looked at: what it is and what checking it gave. */
export interface ExtractFile extends Omit<CheckedPart, 'place'> {
  /**
   * SHA-256 of the file's bytes; for a sheet that and the sheet's place, `…-2`; `unreadable:NAME` where the bytes
   * could not be had.
   */
  fileId: string;
  /** Its path below the inbox, with `/`. */
  name: string;
  bytes: number;
  /** The Parquet file that holds the accepted rows in place of `check`, for its reader to move away; else null. */
  rowsPath: string | null;
}

/** A file by its SHA-256, or the file refused because its bytes cannot be had. */
export async function findBytes(path: string, name: string): Promise<FoundFile | ExtractFile> {
  try {
    return await lookAt(path, name);
  } catch (error) {
    return unreadable(name, reasonOf(error as NodeJS.ErrnoException));
  }
}

/** A file larger than this, in bytes, can only be checked in sets: as one text it would be too long. */
const LARGEST_WHOLE = 400 * 2 ** 20;

/** Checks a file; one entry for each sheet of a workbook that holds anything. */
export async function checkFile(
  found: FoundFile,
  contracts: readonly Contract[],
  limits: Limits,
  workshop: Workshop | null,
): Promise<ExtractFile[]> {
  const { name, path, sha256, size, encoding } = found;
  const file = { fileId: sha256, name, sheet: null, bytes: size, encoding: null, rowsPath: null };
  if (workshop && isParquet(found.start)) return checkParquet(found, file, contracts, limits, workshop);
  const mayBeText = signatureOf(found.start) === null && !isZip(found.start);
  if (found.mixed && mayBeText) {
    return [{ ...file, check: refuse({ ...NOWHERE, ...MIXED_ENCODINGS }) }];
  }
  if (found.bytes !== null) return partsOf(file, await checkBytes(found.bytes, contracts, limits));
  if (workshop && mayBeText) {
    const checked = await checkInSets(found, contracts, limits, workshop);
    if (checked && (await hasChanged(found))) {
      const message = 'was changed while it was read: wait until the export has ended, and refresh again';
      return [{ ...file, check: refuse({ ...NOWHERE, rule: 'changed', message }) }];
    }
    if (checked) return [{ ...file, encoding, ...checked }];
  }
  if (size > LARGEST_WHOLE) {
    const message = `has ${Math.round(size / 2 ** 20)} MB and no header that a contract knows: check that it is the right export`;
    return [{ ...file, check: refuse({ ...NOWHERE, rule: 'too_large', message }) }];
  }
  return partsOf(file, await checkBytes(await readFile(path), contracts, limits));
}

const NOWHERE = { line: null, column: null, value: null };

async function checkParquet(
  found: FoundFile,
  file: Omit<ExtractFile, 'check'>,
  contracts: readonly Contract[],
  limits: Limits,
  workshop: Workshop,
): Promise<ExtractFile[]> {
  const csv = await parquetAsCsv(found, workshop);
  if (!csv) {
    const message = 'is a damaged Parquet file: fetch it again';
    return [{ ...file, check: refuse({ ...NOWHERE, rule: 'not_csv', message }) }];
  }
  try {
    const checked = await checkFile(csv, contracts, limits, workshop);
    return checked.map(({ check, rowsPath }) => ({ ...file, check, rowsPath }));
  } finally {
    await rm(csv.path, { force: true });
  }
}

const partsOf = (file: Omit<ExtractFile, 'check'>, parts: readonly CheckedPart[]): ExtractFile[] =>
  parts.map(({ place, ...part }) => ({
    ...file,
    ...part,
    fileId: place === null ? file.fileId : `${file.fileId}-${place}`,
  }));

/** Reads and checks one file, whatever state it is in; without a workshop it is read whole, however large. */
export async function readExtract(
  path: string,
  name: string,
  contracts: readonly Contract[],
  limits: Limits,
  workshop: Workshop | null,
): Promise<ExtractFile[]> {
  const found = await findBytes(path, name);
  return 'check' in found ? [found] : checkFile(found, contracts, limits, workshop);
}

function unreadable(name: string, message: string): ExtractFile {
  const check = refuse({ ...NOWHERE, rule: 'unreadable', message });
  return { fileId: `unreadable:${name}`, name, sheet: null, bytes: 0, encoding: null, check, rowsPath: null };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOTFILE') return 'is not a file: put the file itself here';
  if (code === 'ENOENT') return 'is not there: check the name';
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be opened: you have no permission to read it';
  if (code === 'ELOOP') return 'is a link that leads back to itself: put the file itself here';
  if (code === 'EBUSY') return 'is in use by another program: close it there';
  return `cannot be read: ${message}`;
}
