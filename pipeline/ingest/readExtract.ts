import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { checkText, type Limits } from '../../src/extracts/checkText.ts';
import { type FileCheck, refuse } from '../../src/extracts/fileCheck.ts';

import { decode } from './decode.ts';

/** A file that was looked at: what it is and what checking it gave. */
export interface ExtractFile {
  /** SHA-256 of its bytes; `unreadable:NAME` where they could not be read. */
  fileId: string;
  /** Its path below the inbox, with `/`. */
  name: string;
  bytes: number;
  encoding: string | null;
  check: FileCheck;
}

/** A file's bytes and their name, or the file refused because they cannot be had. */
export async function readBytes(
  path: string,
  name: string,
): Promise<{ bytes: Buffer; fileId: string } | ExtractFile> {
  try {
    // A pipe would be waited for without end, so nothing but a file is opened.
    if (!(await stat(path)).isFile()) return unreadable(name, 'is not a file: put the file itself here');
    const bytes = await readFile(path);
    return { bytes, fileId: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return unreadable(name, reasonOf(error as NodeJS.ErrnoException));
  }
}

/** Decodes and checks a file's bytes. */
export function checkBytes(
  name: string,
  fileId: string,
  bytes: Buffer,
  contracts: readonly Contract[],
  limits: Limits,
): ExtractFile {
  const decoded = decode(bytes);
  if ('rule' in decoded) {
    const check = refuse({ line: null, column: null, value: null, ...decoded });
    return { fileId, name, bytes: bytes.length, encoding: null, check };
  }
  const check = checkText(decoded.text, contracts, limits);
  return { fileId, name, bytes: bytes.length, encoding: decoded.encoding, check };
}

/** Reads and checks one file, whatever state it is in. */
export async function readExtract(
  path: string,
  name: string,
  contracts: readonly Contract[],
  limits: Limits,
): Promise<ExtractFile> {
  const read = await readBytes(path, name);
  return 'check' in read ? read : checkBytes(name, read.fileId, read.bytes, contracts, limits);
}

function unreadable(name: string, message: string): ExtractFile {
  const check = refuse({ line: null, column: null, value: null, rule: 'unreadable', message });
  return { fileId: `unreadable:${name}`, name, bytes: 0, encoding: null, check };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'is not there: check the name';
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be opened: you have no permission to read it';
  if (code === 'ELOOP') return 'is a link that leads back to itself: put the file itself here';
  if (code === 'EBUSY') return 'is in use by another program: close it there';
  return `cannot be read: ${message}`;
}
