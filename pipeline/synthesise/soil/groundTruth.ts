import type { Encoding } from '../../../src/extracts/decode.ts';

/** What was done to a file as a whole, and what ingest may say of it: nothing, where `rules` is empty. */
export interface FileFault {
  fault: string;
  /** The line of the soiled file; null where it is about all of them. */
  line: number | null;
  column: string | null;
  /** As in `ledger.problems`. */
  rules: readonly string[];
}

/** What was done to a row, and how ingest must find it. */
export interface SoiledRow {
  /** In the soiled file, from 1. */
  line: number;
  /** The header as the soiled file spells it; null where the fault is of the row as a whole. */
  column: string | null;
  fault: string;
  /** As in `ledger.problems`; null for an exact duplicate, which is counted and not a problem. */
  rule: string | null;
}

/** A file that was soiled. */
export interface SoiledFile {
  /** Its path below the folder, with `/`. */
  file: string;
  /** The contract that must still know it. */
  extract: string;
  encoding: Encoding;
  delimiter: string;
  faults: FileFault[];
  rows: SoiledRow[];
}
