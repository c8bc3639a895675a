import type { FileRow, ProblemRow } from '../publication/tables.ts';
import { element } from './element.ts';
import { fileName } from './filesTable.ts';

const WHAT_TO_DO =
  'Put right what is named here in the system that made the file, export it again, and put the new file in the inbox. ' +
  'Nothing from a refused file is in these figures; those of the last good file still stand.';

/** Each file refused and why, with what to do; a line that all were read otherwise. */
export function refusedFiles(document: Document, files: FileRow[], problems: ProblemRow[]): HTMLElement {
  const refused = files.filter((file) => file.verdict === 'refused');
  if (refused.length === 0) return element(document, 'p', {}, 'Every file was recognised and read.');
  const items = refused.map((file) => {
    const reasons = problems.filter((row) => row.file_id === file.file_id && row.severity === 'error');
    const words =
      reasons.length > 0 ? reasons.map((row) => row.message) : ['no contract recognises its header'];
    return element(
      document,
      'li',
      {},
      element(document, 'strong', {}, fileName(file)),
      element(document, 'ul', {}, ...words.map((message) => element(document, 'li', {}, message))),
    );
  });
  return element(
    document,
    'div',
    {},
    element(document, 'ul', { class: 'refused' }, ...items),
    element(document, 'p', {}, element(document, 'strong', {}, 'What to do. '), WHAT_TO_DO),
  );
}
