import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { fieldsOf } from '../../src/contracts/kit/contract.ts';

/** Rows and bytes of an extract, all its files together. */
export interface Written {
  extract: string;
  files: number;
  rows: number;
  bytes: number;
}

/** A file that is laid out as its paper was: lines above the rows, the header being the last, and lines below. */
export interface Printed {
  above: readonly string[];
  rows: readonly string[];
  below?: readonly string[];
}

/** Bytes of a file that are held back: it is opened once for so many, and what is held of all files is bounded. */
const HELD = 16_384;

/** A file in the making. */
interface Pending {
  path: string;
  /** What is not written yet. */
  held: Buffer;
  used: number;
}

/**
 * Writes the rows of one council, extract by extract and delivery by delivery, as they come: `2026-10/referrals.csv`.
 * A row is text, its cells quoted by whoever made it, its line end added here.
 */
export class ExtractWriter {
  readonly #folder: string;
  readonly #deliveries: readonly string[];
  readonly #headers: ReadonlyMap<string, string>;
  readonly #written: Map<string, Written>;
  readonly #files = new Map<string, { sums: Written; pending: (Pending | null)[] }>();

  constructor(
    folder: string,
    deliveries: readonly string[],
    contracts: readonly Contract[],
    written: Map<string, Written>,
  ) {
    this.#folder = folder;
    this.#deliveries = deliveries;
    this.#headers = new Map(
      contracts.map((contract) => [
        contract.id,
        Papa.unparse([fieldsOf(contract).map(({ meta }) => meta.header)]),
      ]),
    );
    this.#written = written;
    for (const delivery of deliveries) mkdirSync(join(folder, delivery), { recursive: true });
  }

  /** Adds a row to an extract's file of one delivery, by its place. */
  add(extract: string, delivery: number, row: string): void {
    const { sums, pending } = this.#files.get(extract) ?? this.#begin(extract);
    const file = pending[delivery] ?? this.#open(extract, delivery);
    sums.rows++;
    sums.bytes += put(file, row);
  }

  /** Writes an extract's file of one delivery whole, in a layout of its own; nothing can be added to it. */
  print(extract: string, delivery: number, { above, rows, below = [] }: Printed): void {
    const { sums } = this.#files.get(extract) ?? this.#begin(extract);
    const text = [...above, ...rows, ...below].map((line) => `${line}\r\n`).join('');
    writeFileSync(join(this.#folder, this.#deliveries[delivery]!, `${extract}.csv`), text, { flag: 'wx' });
    sums.files++;
    sums.rows += rows.length;
    sums.bytes += Buffer.byteLength(text);
  }

  #begin(extract: string) {
    if (!this.#headers.has(extract)) throw new Error(`there is no contract "${extract}"`);
    const sums = this.#written.get(extract) ?? { extract, files: 0, rows: 0, bytes: 0 };
    const begun = { sums, pending: this.#deliveries.map(() => null) };
    this.#written.set(extract, sums);
    this.#files.set(extract, begun);
    return begun;
  }

  #open(extract: string, delivery: number): Pending {
    const { sums, pending } = this.#files.get(extract)!;
    const path = join(this.#folder, this.#deliveries[delivery]!, `${extract}.csv`);
    const file = { path, held: Buffer.allocUnsafeSlow(HELD), used: 0 };
    pending[delivery] = file;
    sums.files++;
    sums.bytes += put(file, this.#headers.get(extract)!);
    return file;
  }

  /** Writes what is held back; nothing can be added after it. */
  close(): void {
    for (const { pending } of this.#files.values()) {
      for (const file of pending) if (file) writeOn(file);
    }
    this.#files.clear();
  }
}

/** Adds a line; gives its bytes. */
function put(file: Pending, line: string): number {
  // A character is three bytes at most.
  const most = line.length * 3 + 2;
  if (most > HELD) throw new Error(`${file.path}: a row of ${line.length} characters is longer than is held`);
  if (file.used + most > HELD) writeOn(file);
  const from = file.used;
  file.used += file.held.write(line, from);
  file.used += file.held.write('\r\n', file.used);
  return file.used - from;
}

function writeOn(file: Pending): void {
  appendFileSync(file.path, file.held.subarray(0, file.used));
  file.used = 0;
}
