import type { FileRow, PublishedProblem, Severity } from '../publication/tables.ts';
import { formatNumber } from '../words/formatValue.ts';
import { severityWords } from '../words/verdictWords.ts';
import { dataTable } from './dataTable.ts';
import { element } from './element.ts';
import { fileName } from './filesTable.ts';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Every problem, file by file, in the order of the lines; files without any are left out. */
export function problemsByFile(
  document: Document,
  files: FileRow[],
  problems: PublishedProblem[],
): HTMLElement {
  const parts = files.flatMap((file) => {
    const own = problems.filter((problem) => problem.file_id === file.file_id);
    if (own.length === 0) return [];
    const name = uniqueName(files, file);
    const { shown, rest } = firstOfEach(own);
    const more = rest.map((text) => element(document, 'p', { class: 'about' }, text));
    return [
      element(document, 'h3', {}, name),
      problemsTable(document, `Problems in ${name}`, shown),
      ...more,
    ];
  });
  if (parts.length === 0) parts.push(element(document, 'p', {}, 'No file has a problem.'));
  return element(document, 'div', {}, ...parts);
}

/** How many problems of one kind a page shows of a file: enough to see what is wrong, few enough to be read. */
const MOST = 20;

/** The first problems of each rule, and a line for each rule that has more. */
function firstOfEach(problems: PublishedProblem[]): { shown: PublishedProblem[]; rest: string[] } {
  const byRule = new Map<string, PublishedProblem[]>();
  for (const problem of problems) {
    const own = byRule.get(problem.rule);
    if (own) own.push(problem);
    else byRule.set(problem.rule, [problem]);
  }
  return {
    shown: [...byRule.values()].flatMap((own) => own.slice(0, MOST)),
    rest: [...byRule].flatMap(([rule, own]) => {
      const kinds = new Map(own.map(({ severity, of_kind }) => [severity, of_kind]));
      const more = [...kinds.values()].reduce((sum, number) => sum + number, 0) - MOST;
      return more > 0
        ? [
            `${formatNumber(more)} more by the rule "${rule.replaceAll('_', ' ')}" are in ledger.problems, and the first of them in the table of problems to take away.`,
          ]
        : [];
    }),
  };
}

function problemsTable(document: Document, caption: string, problems: PublishedProblem[]): HTMLElement {
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
