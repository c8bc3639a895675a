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

/** Characters held back before all files are written on: bounded memory, however many children there are. */
const MOST_HELD = 12_000_000;

/**
 * Writes the rows of one council, extract by extract and delivery by delivery, as they come: `2026-10/referrals.csv`.
 * A row is text, its cells quoted by whoever made it, its line end added here.
 */
export class ExtractWriter {
  readonly #folder: string;
  readonly #deliveries: readonly string[];
  readonly #headers: ReadonlyMap<string, string>;
  readonly #written: Map<string, Written>;
  readonly #files = new Map<string, string[]>();
  #held = 0;

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
    const pending = this.#files.get(extract) ?? this.#begin(extract);
    const before = pending[delivery]!;
    if (before === '') pending[delivery] = row;
    else pending[delivery] = `${before}\r\n${row}`;
    const sums = this.#written.get(extract)!;
    sums.rows++;
    sums.bytes += row.length + 2;
    this.#held += row.length + 2;
    if (this.#held > MOST_HELD) this.flush();
  }

  /** Writes an extract's file of one delivery whole, in a layout of its own; nothing can be added to it. */
  print(extract: string, delivery: number, { above, rows, below = [] }: Printed): void {
    if (!this.#files.has(extract)) this.#begin(extract);
    const text = [...above, ...rows, ...below].map((line) => `${line}\r\n`).join('');
    writeFileSync(join(this.#folder, this.#deliveries[delivery]!, `${extract}.csv`), text, { flag: 'wx' });
    const sums = this.#written.get(extract)!;
    sums.files++;
    sums.rows += rows.length;
    sums.bytes += text.length;
  }

  #begin(extract: string): string[] {
    if (!this.#headers.has(extract)) throw new Error(`there is no contract "${extract}"`);
    const pending = this.#deliveries.map(() => '');
    this.#files.set(extract, pending);
    if (!this.#written.has(extract)) this.#written.set(extract, { extract, files: 0, rows: 0, bytes: 0 });
    return pending;
  }

  readonly #begun = new Set<string>();

  /** Writes what is held back. */
  flush(): void {
    for (const [extract, pending] of this.#files) {
      for (const [at, text] of pending.entries()) {
        if (text === '') continue;
        const path = join(this.#folder, this.#deliveries[at]!, `${extract}.csv`);
        const sums = this.#written.get(extract)!;
        let head = '';
        if (!this.#begun.has(path)) {
          this.#begun.add(path);
          head = `${this.#headers.get(extract)}\r\n`;
          sums.files++;
          sums.bytes += head.length;
        }
        appendFileSync(path, `${head}${text}\r\n`);
        pending[at] = '';
      }
    }
    this.#held = 0;
  }
}
