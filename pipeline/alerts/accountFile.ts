import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountLine } from '../../src/alerts/account.ts';
import { privateFolder } from '../operate/wholeFile.ts';
import { alertsDir } from './lastRun.ts';

/** A line without who was told and when. */
type Noted = AccountLine extends infer Line
  ? Line extends AccountLine
    ? Omit<Line, 'at' | 'to'>
    : never
  : never;

const pathOf = (dataDir: string) => join(alertsDir(dataDir), 'told.jsonl');

/** Every line of the account of what was told. One that a power cut left half written is passed over. */
export async function readAccount(dataDir: string): Promise<AccountLine[]> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as AccountLine];
    } catch {
      return [];
    }
  });
}

/** Adds a line to the account, and waits until it is on the disk: what is noted before a message goes out must outlast it. */
export async function note(dataDir: string, to: string, at: Date, noted: Noted): Promise<void> {
  await privateFolder(alertsDir(dataDir));
  const file = await open(pathOf(dataDir), 'a', 0o600);
  try {
    // The line break comes first, so that a line half written by another run spoils no other.
    await file.appendFile(`\n${JSON.stringify({ at: at.toISOString(), to, ...noted })}`);
    await file.sync();
  } finally {
    await file.close();
  }
}
