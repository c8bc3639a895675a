import type { OddRecord } from './scanRecords.ts';

const [LINE_FEED, RETURN] = [10, 13];

/**
 * The text of some records, gathered from a file's bytes (UTF-8), in the order of the file, in which `wanted` is too.
 * `loneReturns` says that CR alone ends lines in it somewhere.
 */
export async function oddText(
  chunks: AsyncIterable<Buffer>,
  wanted: readonly OddRecord[],
  loneReturns: boolean,
): Promise<string> {
  const parts: Buffer[] = [];
  let next = 0;
  let line = 1;
  let openReturn = false;
  for await (const whole of chunks) {
    const chunk = openReturn && whole[0] === LINE_FEED ? whole.subarray(1) : whole;
    openReturn = false;
    let at = 0;
    let keptFrom = -1;
    while (at < chunk.length && next < wanted.length) {
      const isWanted = line >= wanted[next]!.line;
      if (isWanted && keptFrom < 0) keptFrom = at;
      if (!isWanted && keptFrom >= 0) {
        parts.push(Buffer.from(chunk.subarray(keptFrom, at)));
        keptFrom = -1;
      }
      const end = lineEnd(chunk, at, loneReturns);
      if (end < 0) {
        at = chunk.length;
        break;
      }
      at = end + 1;
      if (loneReturns && chunk[end] === RETURN) {
        if (at >= chunk.length) openReturn = true;
        else if (chunk[at] === LINE_FEED) at += 1;
      }
      line += 1;
      const { line: first, lines } = wanted[next]!;
      if (line >= first + lines) next += 1;
    }
    if (keptFrom >= 0) parts.push(Buffer.from(chunk.subarray(keptFrom, at)));
    if (next >= wanted.length) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The place of the next line end, that of its last byte but for CR LF where lone returns count; -1 where none is. */
function lineEnd(chunk: Buffer, from: number, loneReturns: boolean): number {
  const feed = chunk.indexOf(LINE_FEED, from);
  if (!loneReturns) return feed;
  const end = feed < 0 ? chunk.length : feed;
  const carriage = chunk.subarray(from, end).indexOf(RETURN);
  return carriage < 0 ? feed : from + carriage;
}
