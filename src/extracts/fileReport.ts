import type { CheckedPart } from './checkedPart.ts';
import type { FileCheck, Problem, RecordCounts } from './fileCheck.ts';

/** What is told of a file that was checked, or of a sheet of it: as `check --json` prints it. */
export interface FileReport
  extends RecordCounts,
    Pick<FileCheck, 'extract' | 'verdict' | 'delimiter' | 'headerLine'> {
  file: string;
  sheet: string | null;
  encoding: string | null;
  problems: Problem[];
}

/** The report on a checked file, or a sheet of it, by the file's name. */
export function fileReport(
  file: string,
  { sheet, encoding, check }: Pick<CheckedPart, 'sheet' | 'encoding' | 'check'>,
): FileReport {
  const { extract, verdict, delimiter, headerLine } = check;
  const { records, preamble, accepted, quarantined, duplicates, blank, footer, problems } = check;
  const counts = { records, preamble, accepted, quarantined, duplicates, blank, footer };
  return { file, sheet, extract, verdict, encoding, delimiter, headerLine, ...counts, problems };
}
