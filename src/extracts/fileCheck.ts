import type { ColumnValue } from '../contracts/kit/cell.ts';
import type { FileRow, ProblemRow, ReconciliationRow, Verdict } from '../publication/tables.ts';

/** What is wrong, or worth knowing, and where: one line that says what to do. */
export type Problem = Omit<ProblemRow, 'file_id'>;

/** How many of a file's records are what. records = preamble + accepted + quarantined + duplicates + blank + footer. */
export type RecordCounts = Pick<
  FileRow,
  'records' | 'preamble' | 'accepted' | 'quarantined' | 'duplicates' | 'blank' | 'footer'
>;

/** A row of a clean table: the values of the contract's columns, in their order. */
export interface CleanRow {
  line: number;
  values: ColumnValue[];
}

export interface QuarantinedRow {
  line: number;
  raw: string;
  reasons: string[];
}

export type Reconciled = Omit<ReconciliationRow, 'file_id' | 'extract'>;

/** Everything that checking one file against the contracts gives. */
export interface FileCheck extends RecordCounts {
  /** Null where no contract knows the header. */
  extract: string | null;
  verdict: Verdict;
  delimiter: string | null;
  headerLine: number | null;
  /** The months it covers, `2021-05 to 2021-07`. */
  period: string | null;
  /** The date to which it runs, as the file itself says. */
  asAt: string | null;
  /**
   * What it speaks for: values of the contract's `slice` for a period, the first and last day for a window, '' for
   * the whole extract.
   */
  slices: string[];
  rows: CleanRow[];
  quarantine: QuarantinedRow[];
  reconciliation: Reconciled[];
  problems: Problem[];
}

/** A file that is not read: one error that says why. */
export function refuse(problem: Omit<Problem, 'severity'>, known: Partial<FileCheck> = {}): FileCheck {
  return {
    extract: null,
    delimiter: null,
    headerLine: null,
    period: null,
    asAt: null,
    slices: [],
    records: 0,
    preamble: 0,
    accepted: 0,
    quarantined: 0,
    duplicates: 0,
    blank: 0,
    footer: 0,
    ...known,
    verdict: 'refused',
    rows: [],
    quarantine: [],
    reconciliation: [],
    problems: [...(known.problems ?? []), { ...problem, severity: 'error' }],
  };
}
