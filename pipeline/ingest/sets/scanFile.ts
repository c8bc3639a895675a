import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FoundFile } from '../foundFile.ts';
import { Bits } from './bits.ts';
import { NulByte } from './nulBytes.ts';
import type { Headed } from './readHead.ts';
import { type Part, type Scanned, scanPart } from './scanPart.ts';
import { EndlessRecord, type Scan } from './scanRecords.ts';

/** A file with regular records, as the scan wrote them: each after its line, counted from the part's first. */
export interface RegularPart {
  path: string;
  /** How many lines of the whole file are before this part. */
  linesBefore: number;
}

/** From this size, in bytes, a file is scanned in two halves at once. */
export const IN_HALVES = 1 << 25;

/**
 * Scans a file: gives what it found, and the files with its regular records, `out` and what is named after it. A large
 * one is scanned in two halves at once. Where the second begins is a guess, the first line end after the middle: it
 * holds where the first half ends with a record there, and else the first goes on to the end alone.
 */
export async function scanFile(
  file: FoundFile,
  found: Headed,
  out: string,
  inHalves = IN_HALVES,
): Promise<{ scan: Scan; parts: RegularPart[] }> {
  const { path, encoding, size } = file;
  const header = found.tokens.records[found.headerIndex]!;
  const options = { delimiter: found.delimiter, cells: header.cells.length, headerLine: header.line };
  const whole = { path, encoding, options, from: 0, to: Number.POSITIVE_INFINITY, out };
  const isUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const middle = isUtf8 && size >= inHalves ? await lineStartAfter(path, Math.floor(size / 2)) : null;
  if (middle === null) return { scan: scanOf(await scanPart(whole)), parts: [{ path: out, linesBefore: 0 }] };

  // No line of the second half is a header's or above it.
  const rest = { ...whole, options: { ...options, headerLine: 0 }, from: middle, out: `${out}.rest` };
  const second = scanApart(rest);
  let isAlone = false;
  const first = scanOf(
    await scanPart({ ...whole, to: middle }, () => {
      isAlone = true;
      return true;
    }).catch(async (error) => {
      await second.stop();
      throw error;
    }),
    second,
  );
  if (isAlone) {
    await second.stop();
    await rm(rest.out, { force: true });
    return { scan: first, parts: [{ path: out, linesBefore: 0 }] };
  }
  const parts = [
    { path: out, linesBefore: 0 },
    { path: rest.out, linesBefore: first.lines },
  ];
  return { scan: joinScans(first, scanOf(await second.scanned, undefined, first.lines)), parts };
}

/** A scan that goes on in another thread. */
interface Apart {
  scanned: Promise<Scanned>;
  stop: () => Promise<unknown>;
}

function scanApart(part: Part): Apart {
  const starting = startWorker(part);
  const scanned = starting.then(
    (worker) =>
      new Promise<Scanned>((resolve, reject) => {
        worker.once('message', resolve).once('error', reject);
        worker.once('exit', () => reject(new Error('the scan of a large file was broken off')));
      }),
  );
  // It is asked for later, or never where the guess was wrong.
  scanned.catch(() => {});
  return { scanned, stop: async () => (await starting).terminate() };
}

async function startWorker(part: Part): Promise<Worker> {
  const compiler = join(import.meta.dirname, '..', '..', 'compile', 'compiled.mjs');
  const { compiled } = (await import(/* @vite-ignore */ pathToFileURL(compiler).href)) as {
    compiled: (path: string) => Promise<string>;
  };
  const code = await compiled(join(import.meta.dirname, 'scanWorker.ts'));
  return new Worker(new URL(code), { workerData: part });
}

/** What a scan found; throws why it stopped, by the line of the whole file. */
function scanOf(scanned: Scanned, other?: Apart, linesBefore = 0): Scan {
  if ('scan' in scanned) return scanned.scan;
  other?.stop().catch(() => {});
  throw 'hasNul' in scanned ? new NulByte() : new EndlessRecord(scanned.endlessOn + linesBefore);
}

/** Two halves as one; the lines of the second come after those of the first. */
function joinScans(first: Scan, second: Scan): Scan {
  const { lines } = first;
  first.others.addAll(Bits.like(second.others), lines);
  return {
    records: first.records + second.records,
    regular: first.regular + second.regular,
    blank: first.blank + second.blank,
    odd: [...first.odd, ...second.odd.map((odd) => ({ ...odd, line: odd.line + lines }))],
    others: first.others,
    lines: lines + second.lines,
    untidy: first.untidy.map((untidy, at) => untidy || second.untidy[at]!),
    sample: [...first.sample, ...second.sample],
    endsWithLineEnd: second.endsWithLineEnd,
    loneReturns: first.loneReturns || second.loneReturns,
  };
}

/** How far a line end is looked for. */
const LONGEST_LOOK = 1 << 20;

/** The place after the first LF at or after this one; null where none is near. */
async function lineStartAfter(path: string, place: number): Promise<number | null> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(LONGEST_LOOK), 0, LONGEST_LOOK, place);
    const feed = buffer.subarray(0, bytesRead).indexOf(10);
    return feed < 0 || place + feed + 1 >= place + bytesRead ? null : place + feed + 1;
  } finally {
    await file.close();
  }
}
