import type { CheckSettings } from '../../extracts/checkSettings.ts';
import type { FileReport } from '../../extracts/fileReport.ts';
import type { ProblemKind } from '../../extracts/problemKinds.ts';
import type { Progress } from '../../words/progressWords.ts';

/** What the page asks its worker: check this file. */
export interface Ask {
  file: File;
  settings: CheckSettings;
}

/** A file, or a sheet of it, as it was found: its problems by kind, since there may be very many. */
export interface CheckedReport extends Omit<FileReport, 'problems'> {
  /** What people call the extract; null where none is recognised. */
  title: string | null;
  kinds: ProblemKind[];
}

/** A file that was checked. */
export interface CheckedFile {
  name: string;
  /** One, or one for each sheet of a workbook. */
  reports: CheckedReport[];
  /** Every problem as lines of CSV, without a heading. */
  csv: string;
}

/** What the worker answers: any number of times how far it is, then what it found. */
export type Answer = { progress: Progress } | { checked: CheckedFile };
