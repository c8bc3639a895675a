import { readFile, stat } from 'node:fs/promises';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { checkSheet, checkText } from '../../src/extracts/checkText.ts';
import { type FileCheck, refuse } from '../../src/extracts/fileCheck.ts';
import { sha256Of } from '../operate/sha256.ts';

import { decode } from './decode.ts';
import { isZip, readWorkbook, type Sheet } from './readWorkbook.ts';

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
}

/** A file's bytes and their SHA-256, or the file refused because they cannot be had. */
export async function readBytes(
  path: string,
  name: string,
): Promise<{ bytes: Buffer; sha256: string } | ExtractFile> {
  try {
    // A pipe would be waited for without end, so nothing but a file is opened.
    if (!(await stat(path)).isFile()) return unreadable(name, 'is not a file: put the file itself here');
    const bytes = await readFile(path);
    return { bytes, sha256: sha256Of(bytes) };
  } catch (error) {
    return unreadable(name, reasonOf(error as NodeJS.ErrnoException));
  }
}

/** Decodes and checks a file's bytes; one entry for each sheet of a workbook that holds anything. */
export async function checkBytes(
  name: string,
  sha256: string,
  bytes: Buffer,
  contracts: readonly Contract[],
  limits: Limits,
): Promise<ExtractFile[]> {
  const file = { fileId: sha256, name, sheet: null, bytes: bytes.length, encoding: null };
  if (isZip(bytes)) {
    const sheets = await readWorkbook(bytes);
    if (sheets) return checkSheets(file, sheets, contracts, limits);
    const message = 'is a zip archive or a damaged workbook: open it and save the sheet as "CSV UTF-8"';
    return [{ ...file, check: refuse({ line: null, column: null, value: null, rule: 'not_csv', message }) }];
  }
  const decoded = decode(bytes);
  if ('rule' in decoded) {
    return [{ ...file, check: refuse({ line: null, column: null, value: null, ...decoded }) }];
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
    return [{ ...file, check: refuse({ line: null, column: null, value: null, rule: 'empty', message }) }];
  }
  const checked = filled.map(([index, { name, rows }]) => ({
    ...file,
    fileId: `${file.fileId}-${index + 1}`,
    sheet: name,
    check: checkSheet(rows, contracts, limits),
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

/** Reads and checks one file, whatever state it is in. */
export async function readExtract(
  path: string,
  name: string,
  contracts: readonly Contract[],
  limits: Limits,
): Promise<ExtractFile[]> {
  const read = await readBytes(path, name);
  return 'check' in read ? [read] : checkBytes(name, read.sha256, read.bytes, contracts, limits);
}

function unreadable(name: string, message: string): ExtractFile {
  const check = refuse({ line: null, column: null, value: null, rule: 'unreadable', message });
  return { fileId: `unreadable:${name}`, name, sheet: null, bytes: 0, encoding: null, check };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'is not there: check the name';
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be opened: you have no permission to read it';
  if (code === 'ELOOP') return 'is a link that leads back to itself: put the file itself here';
  if (code === 'EBUSY') return 'is in use by another program: close it there';
  return `cannot be read: ${message}`;
}
