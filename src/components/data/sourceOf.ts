import type { PublicationTables } from '../../publication/tables.ts';
import { countOf } from '../../words/countOf.ts';
import { joinWords } from '../../words/joinWords.ts';
import { extractWords } from '../filesTable.ts';

type Files = Pick<PublicationTables, 'files'>;

/** So many files of an extract are named one by one. */
const NAMED = 3;

/**
 * The names of the files in force for these extracts: `legal-live-cases-2021-07.csv`; of many, `60 files of audit progress
 * up to 2026-10/audit_progress.csv`.
 */
export function sourceOf(tables: Files, extracts: readonly string[]): string {
  const names = extracts.flatMap((extract) => {
    const own = [...new Set(filesOf(tables, extract))].sort();
    return own.length > NAMED
      ? [`${countOf(own.length, 'file')} of ${extractWords(extract)} up to ${own.at(-1)}`]
      : own;
  });
  return joinWords([...new Set(names)]) || 'no file';
}

/** Of extracts each of which suffices, the first that is there, as the one that the figures come from. */
export function firstOf(tables: Files, extracts: readonly string[]): string[] {
  return [extracts.find((extract) => filesOf(tables, extract).length > 0) ?? extracts[0]!];
}

function filesOf({ files }: Files, extract: string): string[] {
  return files
    .filter((file) => file.extract === extract)
    .filter((file) => file.superseded_by === null && file.verdict !== 'refused')
    .map((file) => file.name);
}
