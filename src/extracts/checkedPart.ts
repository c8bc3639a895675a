import { type FileCheck, refuse } from './fileCheck.ts';

/** A file, or a sheet of a workbook, and what checking it gave. */
export interface CheckedPart {
  /** The sheet's name; null for a file that is no workbook. */
  sheet: string | null;
  /** The sheet's place in its workbook, from 1; null for what is not read sheet by sheet. */
  place: number | null;
  encoding: string | null;
  check: FileCheck;
}

/** A file of which nothing can be read, and why. */
export const unread = (why: { line: number | null; rule: string; message: string }): CheckedPart => ({
  sheet: null,
  place: null,
  encoding: null,
  check: refuse({ column: null, value: null, ...why }),
});
