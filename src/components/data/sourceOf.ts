import type { PublicationTables } from '../../publication/tables.ts';
import { joinWords } from '../../words/joinWords.ts';

/** The names of the files in force for these extracts: `legal-live-cases-2021-07.csv`. */
export function sourceOf({ files }: Pick<PublicationTables, 'files'>, extracts: string[]): string {
  const names = files
    .filter((file) => file.extract !== null && extracts.includes(file.extract))
    .filter((file) => file.superseded_by === null && file.verdict !== 'refused')
    .map((file) => file.name);
  return joinWords([...new Set(names)].sort()) || 'no file';
}
