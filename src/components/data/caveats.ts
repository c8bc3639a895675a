import type { PublicationTables } from '../../publication/tables.ts';

/** What the files of an extract say of themselves: the messages of problems that record a note (rule `note`). */
export function notesOf(tables: PublicationTables, extract: string): string[] {
  const files = new Set(tables.files.filter((file) => file.extract === extract).map((file) => file.file_id));
  return tables.problems
    .filter((problem) => files.has(problem.file_id) && problem.rule === 'note')
    .map((problem) => problem.message);
}
