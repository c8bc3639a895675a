import { END_OF_FILE, LONGEST_RECORD } from '../../../src/extracts/tokenise.ts';
import { Bits } from './bits.ts';
import { BEYOND_ASCII, byteKinds, DELIMITER, LINE_FEED, PLAIN, QUOTE, RETURN, SPACE } from './byteKinds.ts';
import { readQuotedCell } from './quotedCell.ts';

/** What the scan must know of a file: read from its header. */
export interface ScanOptions {
  /** A single ASCII character. */
  delimiter: string;
  /** How many cells the header has, at least 2; a record with another number is odd. */
  cells: number;
  /** The line on which the header begins: every record that begins there or before is odd. */
  headerLine: number;
}

/** A record that needs a closer look: the line on which it begins, and how many lines it has. */
export interface OddRecord {
  line: number;
  lines: number;
}

export interface Scan {
  /** All records of the file: regular, odd and blank. */
  records: number;
  regular: number;
  /** Records below the header without a character but delimiters and spaces. */
  blank: number;
  odd: OddRecord[];
  /** The lines of records that are not regular. */
  others: Bits;
  /** How many lines there are. */
  lines: number;
  /** By column: some cell holds padding, double spaces, or characters beyond ASCII. */
  untidy: boolean[];
  /** Some regular records as they stand in the file, from all over it. */
  sample: string[];
  /** The text ends in a line end; Ctrl-Z after it does not count. */
  endsWithLineEnd: boolean;
  /** A CR alone ends a line somewhere, in a quoted cell or out of it. */
  loneReturns: boolean;
}

/** A record that goes on and on: almost always a quotation mark that nobody closed. */
export class EndlessRecord extends Error {
  constructor(readonly line: number) {
    super(`the record on line ${line} does not end within ${LONGEST_RECORD} bytes`);
  }
}

/** A longer record, in bytes, is odd: the database's reader takes none of two million and more. */
const LONGEST_REGULAR = 1 << 20;

const END_MARK = END_OF_FILE.charCodeAt(0);

const [SAMPLED_FIRST, SAMPLED_AFTER, MOST_SAMPLED] = [2_000, 997, 12_000];

/**
 * Goes through a file's bytes (UTF-8, without byte-order mark) once and parts its records: a regular one has as many
 * cells as the header, quoted by RFC 4180 or not at all, on one line; it is copied out with its line number as a first
 * cell and a plain line end. Every other is odd, and only its place is kept. Records begin and end where `tokenise`
 * says that they do: lines end in LF, CR LF or CR, and a quoted cell may hold any of them.
 *
 * Memory is bounded by the chunk and the longest record, whatever the size of the file.
 */
export class RecordScanner {
  private readonly kinds: Uint8Array;
  /** The bytes that no record has been made of yet, at the start of a buffer with room for the next. */
  private input: Buffer = Buffer.alloc(0);
  private held = 0;
  /** Two buffers in turn, so that one can be written to disk while the other is filled. */
  private outs: [Buffer, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)];
  /** The line on which the next record begins. */
  private line = 1;
  /** How many regular records until one is kept as a sample; 0 where none is any more. */
  private untilSample = 1;
  private readonly found: Scan;

  constructor(private readonly options: ScanOptions) {
    this.kinds = byteKinds(options.delimiter);
    this.found = {
      records: 0,
      regular: 0,
      blank: 0,
      odd: [],
      others: new Bits(),
      lines: 0,
      untidy: new Array<boolean>(options.cells).fill(false),
      sample: [],
      endsWithLineEnd: false,
      loneReturns: false,
    };
  }

  /** Takes the next bytes; gives the regular records that they complete, in a buffer used again after the next call. */
  push(chunk: Buffer): Buffer {
    const size = this.held + chunk.length;
    if (this.input.length < size) {
      const grown = Buffer.allocUnsafe(size * 2);
      this.input.copy(grown, 0, 0, this.held);
      this.input = grown;
    }
    chunk.copy(this.input, this.held);
    return this.scan(this.input.subarray(0, size), false);
  }

  /** True where every byte so far is part of a whole record. */
  get isBetweenRecords(): boolean {
    return this.held === 0;
  }

  /** Takes the end of the file. What stands after the last line end is odd, since it may have been cut off. */
  finish(): Scan {
    const { found } = this;
    this.scan(this.input.subarray(0, this.held), true);
    found.lines = this.line - 1;
    found.records = found.regular + found.blank + found.odd.length;
    return found;
  }

  /**
   * One loop over the bytes, its state in local variables and each byte copied as it is looked at: taken apart into
   * functions, or copied afterwards, it takes more than twice the time.
   */
  private scan(input: Buffer, isEnd: boolean): Buffer {
    const { kinds, found } = this;
    const { cells: width, headerLine, delimiter } = this.options;
    const { untidy } = found;
    const delimiterCode = delimiter.charCodeAt(0);
    const end = input.length;
    const out = this.nextOut(end);
    let o = 0;
    let line = this.line;
    let start = 0;

    while (start < end) {
      const recordOut = o;
      o = writeNumber(out, o, line);
      out[o++] = delimiterCode;
      let cells = 1;
      let spaces = 0;
      let isOdd = false;
      let lineEnds = 0;
      let cellFrom = start;
      let at = start;
      /** What ended the record: a line end, the end of the file, or nothing yet. */
      let last = PLAIN;
      for (; at < end; at += 1) {
        let byte = input[at]!;
        let kind = kinds[byte]!;
        out[o++] = byte;
        while (kind === PLAIN && at + 1 < end) {
          at += 1;
          byte = input[at]!;
          kind = kinds[byte]!;
          out[o++] = byte;
        }
        if (kind === PLAIN) continue;
        if (kind === DELIMITER) {
          cells += 1;
          cellFrom = at + 1;
        } else if (kind === SPACE) {
          if (at + 1 >= end && !isEnd) break;
          spaces += 1;
          const next = at + 1 < end ? kinds[input[at + 1]!]! : SPACE;
          const isPadding = at === cellFrom || (next !== PLAIN && next !== QUOTE);
          if (isPadding && cells <= width) untidy[cells - 1] = true;
        } else if (kind === LINE_FEED || kind === RETURN) {
          if (kind === LINE_FEED || at + 1 < end || isEnd) last = kind;
          break;
        } else if (kind === QUOTE && at === cellFrom) {
          const cell = readQuotedCell(input, at, kinds, isEnd);
          if (cell === null) {
            if (isEnd) {
              // It may close all the same, before marks of the end of the file: every line to the end is part of it.
              isOdd = true;
              lineEnds += countLineEnds(input, at);
              at = end;
            }
            break;
          }
          if (cell.untidy && cells <= width) untidy[cells - 1] = true;
          found.loneReturns ||= cell.loneReturns;
          isOdd ||= cell.odd;
          lineEnds += cell.lineEnds;
          input.copy(out, o, at + 1, cell.end);
          o += cell.end - at - 1;
          at = cell.end - 1;
        } else if (kind === BEYOND_ASCII) {
          if (cells <= width) untidy[cells - 1] = true;
        } else {
          // A quotation mark in the middle of a cell, or a control character.
          isOdd = true;
        }
      }
      const isEnded = last !== PLAIN;
      if (!isEnded && !isEnd) {
        o = recordOut;
        if (end - start > LONGEST_RECORD) throw new EndlessRecord(line);
        break;
      }
      let next = isEnded ? at + 1 : end;
      if (last === RETURN) {
        if (input[at + 1] === 10) next = at + 2;
        else found.loneReturns = true;
      }
      const isEndMark = !isEnded && input.subarray(start, end).every((byte) => byte === END_MARK);
      if (!isEndMark) found.endsWithLineEnd = isEnded;
      if (isEnded && !isOdd && cells === width && line > headerLine && at - start > cells - 1 + spaces) {
        if (next - start > LONGEST_REGULAR) isOdd = true;
        else {
          found.regular += 1;
          this.untilSample -= 1;
          if (this.untilSample === 0) this.keepSample(input.toString('utf8', start, at));
          out[o - 1] = 10;
        }
      } else if (isEnded && line > headerLine && at - start === cells - 1 + spaces) {
        found.blank += 1;
        found.others.add(line);
        o = recordOut;
      } else {
        isOdd = true;
      }
      if (isOdd) {
        found.odd.push({ line, lines: lineEnds + 1 });
        for (let more = 0; more <= lineEnds; more += 1) found.others.add(line + more);
        o = recordOut;
      }
      line += lineEnds + 1;
      start = next;
    }
    this.line = line;
    this.held = end - start;
    input.copyWithin(0, start, end);
    return out.subarray(0, o);
  }

  /** A buffer for what is copied out of so many bytes; the one of the call before stays as it is. */
  private nextOut(bytes: number): Buffer {
    this.outs.reverse();
    // A regular record has two bytes at least; its line number and a delimiter put up to eleven before them.
    if (this.outs[0].length < bytes * 7 + 16) this.outs[0] = Buffer.allocUnsafe(bytes * 7 + 16);
    return this.outs[0];
  }

  private keepSample(record: string): void {
    const { sample } = this.found;
    sample.push(record);
    this.untilSample = sample.length < SAMPLED_FIRST ? 1 : sample.length < MOST_SAMPLED ? SAMPLED_AFTER : 0;
  }
}

function countLineEnds(input: Buffer, from: number): number {
  let found = 0;
  for (let at = from; at < input.length; at += 1) {
    if (input[at] === 10 || (input[at] === 13 && input[at + 1] !== 10)) found += 1;
  }
  return found;
}

function writeNumber(out: Buffer, from: number, value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits += 1;
  let left = value;
  for (let at = from + digits - 1; at >= from; at -= 1) {
    out[at] = 48 + (left % 10);
    left = (left / 10) | 0;
  }
  return from + digits;
}
