import { open } from 'node:fs/promises';
import type { Encoding } from '../decode.ts';
import { NulByte } from './nulBytes.ts';
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

/** What a scan gives, or why it stopped: a record without end, by its line, or NUL. */
export type Scanned = { scan: Scan } | { endlessOn: number } | { hasNul: true };

/**
 * Scans a part of a file, in this thread. At its end `goesOn` is asked, where the part does not end with a record,
 * whether the rest of the file is to be scanned as well; else what is left over stands for a record that is cut off.
 */
export async function scanPart(part: Part, goesOn: () => boolean = () => false): Promise<Scanned> {
  const { path, encoding, options, from, to, out } = part;
  const scanner = new RecordScanner(options);
  const regular = await open(out, 'w', 0o600);
  const scan = async (start: number, end: number) => {
    for await (const chunk of utf8Chunks(path, encoding, { from: start, to: end })) {
      if (chunk.includes(0)) throw new NulByte();
      await regular.writeFile(scanner.push(chunk));
    }
  };
  try {
    await scan(from, to);
    if (!scanner.isBetweenRecords && goesOn()) await scan(to, Number.POSITIVE_INFINITY);
    return { scan: scanner.finish() };
  } catch (error) {
    if (error instanceof NulByte) return { hasNul: true };
    if (error instanceof EndlessRecord) return { endlessOn: error.line };
    throw error;
  } finally {
    await regular.close();
  }
}
