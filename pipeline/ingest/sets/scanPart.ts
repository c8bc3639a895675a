import { open } from 'node:fs/promises';
import type { Encoding } from '../../../src/extracts/decode.ts';
import { EndlessRecord, RecordScanner, type Scan, type ScanOptions } from './scanRecords.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** A part of a file to be scanned, and where its regular records go. */
export interface Part {
  path: string;
  encoding: Encoding;
  options: ScanOptions;
  /** In bytes: where the part begins and ends in the file. */
  from: number;
  to: number;
  out: string;
}

/** Why a scan stopped: a record without end, by its line, or NUL. */
export type Stopped = { endlessOn: number } | { hasNul: true };

/** What a scan gives; `wentOn` where the part did not end with a record, so that the rest of the file was scanned too. */
export type Scanned = { scan: Scan; wentOn: boolean } | Stopped;

/** Scans a part of a file, in this thread. */
export async function scanPart({ path, encoding, options, from, to, out }: Part): Promise<Scanned> {
  const scanner = new RecordScanner(options);
  const regular = await open(out, 'w', 0o600);
  /** False where there is NUL. */
  const scan = async (start: number, end: number): Promise<boolean> => {
    for await (const chunk of utf8Chunks(path, encoding, { from: start, to: end })) {
      if (chunk.includes(0)) return false;
      await regular.writeFile(scanner.push(chunk));
    }
    return true;
  };
  try {
    if (!(await scan(from, to))) return { hasNul: true };
    const wentOn = Number.isFinite(to) && !scanner.isBetweenRecords;
    if (wentOn && !(await scan(to, Number.POSITIVE_INFINITY))) return { hasNul: true };
    return { scan: scanner.finish(), wentOn };
  } catch (error) {
    if (error instanceof EndlessRecord) return { endlessOn: error.line };
    throw error;
  } finally {
    await regular.close();
  }
}
