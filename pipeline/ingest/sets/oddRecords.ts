import type { CleanRow } from '../../../src/extracts/fileCheck.ts';
import { type RowReader, rowReader } from '../../../src/extracts/readRow.ts';
import { shapeFault } from '../../../src/extracts/shapeFault.ts';
import { type Sorted, sortRecords } from '../../../src/extracts/sortRecords.ts';
import { type Tokens, tokenise } from '../../../src/extracts/tokenise.ts';
import type { FoundFile } from '../foundFile.ts';
import { oddText } from './oddText.ts';
import type { Headed } from './readHead.ts';
import type { OddRecord, Scan } from './scanRecords.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** The records of a file that the database did not accept, and those called back from it, as `tokenise` gives them. */
export class OddRecords {
  /** Every record of the file down to its header is among them, so that the header has the same place. */
  tokens: Tokens;
  private places: OddRecord[];
  private readonly readings = new Map<number, ReturnType<RowReader>>();
  private readonly reader: RowReader;
  private sortedOnce: Sorted | null = null;

  constructor(
    private readonly file: FoundFile,
    private readonly found: Headed,
    private readonly scan: Scan,
    lines: readonly number[],
  ) {
    this.tokens = found.tokens;
    this.reader = rowReader(found.layout);
    this.places = [...scan.odd];
    this.add(lines);
  }

  /** How many records they are. */
  get count(): number {
    return this.places.length;
  }

  /** Leaves out all but the first; those down to the header are among these. */
  keepFirst(count: number): void {
    this.places = this.places.slice(0, Math.max(count, this.found.headerIndex + 1));
  }

  /** Adds records of one line each. */
  add(lines: readonly number[]): void {
    for (const line of lines) this.places.push({ line, lines: 1 });
    this.places.sort((a, b) => a.line - b.line);
  }

  /** Reads the records from the file. False where they are not those that the scan saw: then it must be read whole. */
  async read(): Promise<boolean> {
    const { file, found, scan, places } = this;
    const chunks = utf8Chunks(file.path, file.encoding);
    const text = await oddText(chunks, places, scan.loneReturns);
    const tokens = tokenise(text, found.delimiter);
    const header = tokens.records[found.headerIndex];
    if (tokens.records.length !== places.length || !header) return false;
    if (JSON.stringify(header.cells) !== JSON.stringify(found.tokens.records[found.headerIndex]!.cells))
      return false;
    let line = 1;
    for (const [at, record] of tokens.records.entries()) {
      if (record.line !== line) return false;
      line += places[at]!.lines;
      if (tokens.unclosedQuote === record.line) tokens.unclosedQuote = places[at]!.line;
      record.line = places[at]!.line;
    }
    this.tokens = { ...tokens, endsWithLineEnd: scan.endsWithLineEnd };
    this.sortedOnce = null;
    return true;
  }

  /** Reads a row once, however often it is asked for. */
  readonly readRow: RowReader = (record) => {
    const known = this.readings.get(record.line);
    if (known) return known;
    const reading = this.reader(record);
    this.readings.set(record.line, reading);
    return reading;
  };

  /** The records by what they are. */
  get sorted(): Sorted {
    this.sortedOnce ??= sortRecords({ ...this.found, tokens: this.tokens });
    return this.sortedOnce;
  }

  /** The rows that meet their contract, whether or not others contradict them. */
  goodRows(): CleanRow[] {
    const found = { ...this.found, tokens: this.tokens };
    return this.sorted.rows.flatMap((record): CleanRow[] => {
      if (shapeFault(found, record)) return [];
      const reading = this.readRow(record);
      return 'faults' in reading ? [] : reading.clean.map((values) => ({ line: record.line, values }));
    });
  }
}
