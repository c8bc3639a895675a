import type { PublicationTables } from '../../publication/tables.ts';
import { joinWords } from '../../words/joinWords.ts';

type Files = Pick<PublicationTables, 'files'>;

/** The names of the files in force for these extracts: `legal-live-cases-2021-07.csv`. */
export function sourceOf(tables: Files, extracts: readonly string[]): string {
  const names = extracts.flatMap((extract) => filesOf(tables, extract));
  return joinWords([...new Set(names)].sort()) || 'no file';
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
