import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FoundFile } from '../foundFile.ts';
import { Bits } from './bits.ts';
import type { Headed } from './readHead.ts';
import { type Part, type Scanned, type Stopped, scanPart } from './scanPart.ts';
import type { Scan } from './scanRecords.ts';

/** A file with regular records, as the scan wrote them: each after its line, counted from the part's first. */
export interface RegularPart {
  path: string;
  /** How many lines of the whole file are before this part. */
  linesBefore: number;
}

/** From this size, in bytes, a file is scanned in two halves at once. */
export const IN_HALVES = 1 << 25;

/**
 * Scans a file: gives what it found, and the files with its regular records, which are written into `folder`. A large
 * one is scanned in two halves at once. Where the second begins is a guess, the first line end after the middle: it
 * holds where the first half ends with a record there, and else the first goes on to the end alone.
 */
export async function scanFile(
  file: FoundFile,
  found: Headed,
  folder: string,
  inHalves = IN_HALVES,
): Promise<{ scan: Scan; parts: RegularPart[] } | Stopped> {
  const { path, encoding, size } = file;
  const header = found.tokens.records[found.headerIndex]!;
  const options = { delimiter: found.delimiter, cells: header.cells.length, headerLine: header.line };
  const [out, restOut] = [join(folder, 'regular.csv'), join(folder, 'rest.csv')];
  const whole: Part = { path, encoding, options, from: 0, to: Number.POSITIVE_INFINITY, out };
  const first: RegularPart = { path: out, linesBefore: 0 };
  const isUtf8 = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const middle = isUtf8 && size >= inHalves ? await lineStartAfter(path, Math.floor(size / 2)) : null;
  if (middle === null) {
    const scanned = await scanPart(whole);
    return 'scan' in scanned ? { scan: scanned.scan, parts: [first] } : scanned;
  }

  // No line of the second half is a header's or above it.
  const apart = scanApart({ ...whole, options: { ...options, headerLine: 0 }, from: middle, out: restOut });
  try {
    const scanned = await scanPart({ ...whole, to: middle });
    if (!('scan' in scanned)) return scanned;
    const { scan, wentOn } = scanned;
    if (wentOn) return { scan, parts: [first] };
    const linesBefore = scan.lines;
    const rest = await apart.scanned;
    if ('endlessOn' in rest) return { endlessOn: rest.endlessOn + linesBefore };
    if ('hasNul' in rest) return rest;
    return { scan: joinScans(scan, rest.scan), parts: [first, { path: restOut, linesBefore }] };
  } finally {
    await apart.stop();
  }
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
