import type { FileRow, ProblemRow, Severity } from '../publication/tables.ts';
import { severityWords } from '../words/verdictWords.ts';
import { dataTable } from './dataTable.ts';
import { element } from './element.ts';
import { fileName } from './filesTable.ts';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Every problem, file by file, in the order of the lines; files without any are left out. */
export function problemsByFile(document: Document, files: FileRow[], problems: ProblemRow[]): HTMLElement {
  const parts = files.flatMap((file) => {
    const own = problems.filter((problem) => problem.file_id === file.file_id);
    if (own.length === 0) return [];
    const name = uniqueName(files, file);
    return [element(document, 'h3', {}, name), problemsTable(document, `Problems in ${name}`, own)];
  });
  if (parts.length === 0) parts.push(element(document, 'p', {}, 'No file has a problem.'));
  return element(document, 'div', {}, ...parts);
}

function problemsTable(document: Document, caption: string, problems: ProblemRow[]): HTMLElement {
  return dataTable(document, {
    caption,
    columns: [
      {
        header: 'Line',
        cell: (row) => (row.line === null ? 'whole file' : String(row.line)),
        sort: (row) => row.line ?? 0,
      },
      { header: 'Column', cell: (row) => row.column ?? '–' },
      { header: 'Value', cell: (row) => (row.value === null || row.value === '' ? 'blank' : row.value) },
      { header: 'What', cell: (row) => row.message },
      { header: 'Severity', cell: (row) => severityWords(row.severity), sort: (row) => ORDER[row.severity] },
    ],
    rows: [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    class: 'wordy',
  });
}

/** A name that no other file of the ledger has: two files of one name are told apart by the start of their hash. */
function uniqueName(files: FileRow[], file: FileRow): string {
  const same = files.filter((other) => fileName(other) === fileName(file)).length > 1;
  return same ? `${fileName(file)} (${file.file_id.slice(0, 8)})` : fileName(file);
}
