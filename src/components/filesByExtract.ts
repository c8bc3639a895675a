import type { FileRow } from '../publication/tables.ts';
import { countColumn, dataTable } from './dataTable.ts';
import { extractWords } from './filesTable.ts';

/** What the files of one extract come to. */
interface ExtractFiles {
  extract: string;
  files: number;
  superseded: number;
  refused: number;
  accepted: number;
  quarantined: number;
  duplicates: number;
}

/** How many files each extract has and what became of their rows; the sum of all below. */
export function filesByExtract(document: Document, files: readonly FileRow[]): HTMLElement {
  const extracts = [...new Set(files.map(({ extract }) => extract))]
    .map((extract) =>
      sumOf(
        extractWords(extract),
        files.filter((file) => file.extract === extract),
      ),
    )
    .sort((a, b) => a.extract.localeCompare(b.extract, 'en'));
  return dataTable<ExtractFiles>(document, {
    caption: 'Files and rows of each extract',
    columns: [
      { header: 'Read as', cell: ({ extract }) => extract },
      countColumn('Files', 'files'),
      countColumn('Refused', 'refused'),
      countColumn('Superseded', 'superseded'),
      countColumn('Rows accepted', 'accepted'),
      countColumn('Set aside', 'quarantined'),
      countColumn('Duplicates', 'duplicates'),
    ],
    rows: extracts,
    total: sumOf('All extracts', files),
    class: 'figures',
  });
}

function sumOf(extract: string, files: readonly FileRow[]): ExtractFiles {
  const sum = (of: 'accepted' | 'quarantined' | 'duplicates') =>
    files.reduce((total, file) => total + file[of], 0);
  return {
    extract,
    files: files.length,
    superseded: files.filter(({ superseded_by }) => superseded_by !== null).length,
    refused: files.filter(({ verdict }) => verdict === 'refused').length,
    accepted: sum('accepted'),
    quarantined: sum('quarantined'),
    duplicates: sum('duplicates'),
  };
}
