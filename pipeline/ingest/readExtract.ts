import { readFile, rm } from 'node:fs/promises';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { checkSheet, checkText } from '../../src/extracts/checkText.ts';
import { type FileCheck, type Problem, refuse } from '../../src/extracts/fileCheck.ts';
import { decode, MIXED_ENCODINGS, signatureOf } from './decode.ts';
import { type FoundFile, hasChanged, lookAt } from './foundFile.ts';
import { isParquet, parquetAsCsv } from './parquetAsCsv.ts';
import { isZip, readWorkbook, type Sheet } from './readWorkbook.ts';
import { checkInSets } from './sets/checkInSets.ts';
import type { Workshop } from './sets/workshop.ts';

/** A file, or a sheet of a workbook, that was looked at: what it is and what checking it gave. */
export interface ExtractFile {
  /**
   * SHA-256 of the file's bytes; for a sheet that and the sheet's place, `…-2`; `unreadable:NAME` where the bytes
   * could not be had.
   */
  fileId: string;
  /** Its path below the inbox, with `/`. */
  name: string;
  /** The sheet's name; null for a file that is no workbook. */
  sheet: string | null;
  bytes: number;
  encoding: string | null;
  check: FileCheck;
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
  if (found.bytes !== null) return checkBytes(file, found.bytes, contracts, limits);
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
  return checkBytes(file, await readFile(path), contracts, limits);
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

async function checkBytes(
  file: Omit<ExtractFile, 'check'>,
  bytes: Buffer,
  contracts: readonly Contract[],
  limits: Limits,
): Promise<ExtractFile[]> {
  if (isZip(bytes)) {
    const sheets = await readWorkbook(bytes);
    if (sheets) return checkSheets(file, sheets, contracts, limits);
    const message = 'is a zip archive or a damaged workbook: open it and save the sheet as "CSV UTF-8"';
    return [{ ...file, check: refuse({ ...NOWHERE, rule: 'not_csv', message }) }];
  }
  const decoded = decode(bytes);
  if ('rule' in decoded) {
    return [{ ...file, check: refuse({ ...NOWHERE, ...decoded }) }];
  }
  return [{ ...file, encoding: decoded.encoding, check: checkText(decoded.text, contracts, limits) }];
}

function checkSheets(
  file: Omit<ExtractFile, 'check'>,
  sheets: readonly Sheet[],
  contracts: readonly Contract[],
  limits: Limits,
): ExtractFile[] {
  const filled = [...sheets.entries()].filter(([, { rows }]) =>
    rows.some((row) => row.some((cell) => cell !== '')),
  );
  if (filled.length === 0) {
    const message = 'is a workbook without a filled cell: export it again';
    return [{ ...file, check: refuse({ ...NOWHERE, rule: 'empty', message }) }];
  }
  const checked = filled.map(([index, sheet]) => ({
    ...file,
    fileId: `${file.fileId}-${index + 1}`,
    sheet: sheet.name,
    check: noteHidden(sheet, checkSheet(sheet, contracts, limits)),
  }));
  // A cover sheet or notes beside lists that are known is not read, and said to be; alone it is a wrong file.
  const anyKnown = checked.some(({ check }) => check.extract !== null);
  const anyRows = checked.some(({ check }) => check.accepted > 0);
  return checked.map((sheet) => {
    if (anyKnown && isForeign(sheet.check)) return { ...sheet, check: passOver(sheet.check) };
    if (anyRows && isEmptyList(sheet.check)) return { ...sheet, check: takeAsNone(sheet.check) };
    return sheet;
  });
}

const isForeign = ({ problems }: FileCheck) => problems.some(({ rule }) => rule === 'unrecognised');

/** Beside lists with rows, a list with its header alone is how a workbook says that there is nobody on it. */
const isEmptyList = ({ problems }: FileCheck) => problems.some(({ rule }) => rule === 'no_rows');

/** A list that a workbook hides is in it all the same: it is read, and said to be. */
function noteHidden({ hidden }: Sheet, check: FileCheck): FileCheck {
  if (!hidden || check.verdict === 'refused') return check;
  const message =
    'is a hidden sheet, read like the others: take it out of the workbook where it is not meant';
  const problem: Problem = { ...NOWHERE, rule: 'hidden_sheet', message, severity: 'warning' };
  const verdict = check.verdict === 'accepted' ? 'accepted_with_warnings' : check.verdict;
  return { ...check, verdict, problems: [problem, ...check.problems] };
}

function takeAsNone(check: FileCheck): FileCheck {
  const message = 'has a header but no rows: taken as a list of none';
  const others = check.problems.filter(({ rule }) => rule !== 'no_rows');
  const problem = { line: check.headerLine, column: null, value: null, rule: 'list_of_none', message };
  return {
    ...check,
    verdict: 'accepted_with_warnings',
    problems: [...others, { ...problem, severity: 'warning' }],
  };
}

function passOver(check: FileCheck): FileCheck {
  const message = 'is a sheet that no contract knows: it is not read';
  const problem = { line: null, column: null, value: null, rule: 'sheet_not_read', message };
  return { ...check, verdict: 'accepted_with_warnings', problems: [{ ...problem, severity: 'warning' }] };
}

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
