import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../operate/wholeFile.ts';

/** A line of `forgotten.jsonl`: that something was forgotten; never who or what. */
export interface JournalLine {
  /** An ISO instant. */
  at: string;
  kind: 'child' | 'before';
  /** `begun` before the first file changes, `done` after the last. */
  state: 'begun' | 'done';
  /** Of `done`: how many rows, accepted or quarantined, of how many files. */
  rows?: number;
  files?: number;
}

const pathOf = (dataDir: string) => join(dataDir, 'forgotten.jsonl');

/** All that was ever forgotten, in order; a line that a power cut tore is passed over. */
export async function readJournal(dataDir: string): Promise<JournalLine[]> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as JournalLine];
    } catch {
      return [];
    }
  });
}

/** Adds a line at the end; what stands there is never changed. */
export async function addToJournal(dataDir: string, line: JournalLine): Promise<void> {
  const file = await open(pathOf(dataDir), 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last = size === 0 ? '\n' : (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    // After a torn line a new one begins.
    await file.appendFile(`${last === '\n' ? '' : '\n'}${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dataDir);
}
