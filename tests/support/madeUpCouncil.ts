import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { synthesise } from '../../pipeline/synthesise/synthesise.ts';
import { dayOf } from '../../pipeline/synthesise/time/days.ts';
import { oncePerRun } from './oncePerRun.ts';

export type Row = Record<string, string>;

/** The extracts of a made-up council, which all tests of a run that ask for the same share. */
export class MadeUpCouncil {
  /** The months delivered, `2021-11` to `2026-10` if it is five years. */
  readonly months: readonly string[];
  readonly seed: number;
  readonly #folder: string;
  readonly #read = new Map<string, Row[]>();

  private constructor(seed: number, folder: string, years: number) {
    this.seed = seed;
    this.#folder = folder;
    const count = years * 12;
    this.months = Array.from({ length: count }, (_, at) => {
      const month = 2026 * 12 + 9 - count + 1 + at;
      return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
  }

  static async of(seed: number, children = 38_100, years = 5): Promise<MadeUpCouncil> {
    const parameters = { seed, children, years, to: dayOf(2026, 10, 31), authorities: 1 };
    const folder = await oncePerRun(`council-${seed}-${children}-${years}`, async (out) =>
      synthesise(out, parameters, await loadContracts()),
    );
    return new MadeUpCouncil(seed, folder, years);
  }

  /** The rows of an extract in one delivery, by their headers. */
  rows(month: string, extract: string): Row[] {
    const key = `${month}/${extract}`;
    const known = this.#read.get(key);
    if (known) return known;
    const text = readFileSync(join(this.#folder, month, `${extract}.csv`), 'utf8').trimEnd();
    const { data } = Papa.parse<Row>(text, { header: true });
    this.#read.set(key, data);
    return data;
  }

  /** What the council says was put into it. */
  truth<T>(): T {
    return JSON.parse(readFileSync(join(this.#folder, 'ground-truth.json'), 'utf8'));
  }
}

/** `2021-07` of `31/07/2021`, a time of day or none after it. */
export const monthOf = (date: string) => `${date.slice(6, 10)}-${date.slice(3, 5)}`;

/** Days since 1970 of `31/07/2021`; null of no date. */
export function dayIn(date: string | undefined): number | null {
  if (!date) return null;
  return dayOf(Number(date.slice(6, 10)), Number(date.slice(3, 5)), Number(date.slice(0, 2)));
}
