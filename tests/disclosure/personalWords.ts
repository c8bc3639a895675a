import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../pipeline/site/listFiles.ts';
import { lastDayOfMonth } from '../../src/calendar/isoDate.ts';
import type { Sandbox } from '../support/sandbox.ts';

/** Columns of clean tables by which a child, a family, a case, a worker or a home can be known. */
const PERSONAL =
  "regexp_matches(column_name, '(^|_)(id|reference|ref|worker|adviser|lawyer|owner|postcode|number|birth)$') and column_name <> 'file_id'";

/** Whether a word stands for somebody and nothing else: no number, no role, and no day on which a month begins or ends. */
const isTelling = (word: string) =>
  word.length >= 4 && !/^\d{1,5}$/.test(word) && /\d/.test(word) && !isEdgeOfMonth(word);

function isEdgeOfMonth(word: string): boolean {
  const iso = word.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
  return /^\d{4}-\d\d-\d\d$/.test(iso) && (iso.endsWith('-01') || iso === lastDayOfMonth(iso));
}

/**
 * Everything in the clean tables of a publication by which somebody can be known: identifiers, references, workers, homes,
 * days of birth, these in the ways in which they are written.
 */
export async function personalWords(box: Sandbox): Promise<ReadonlySet<string>> {
  const columns = await box.query<{ table_name: string; column_name: string; data_type: string }>(`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'clean' and (${PERSONAL} or column_name like '%worker%' or column_name like '%birth%')`);
  const values = columns.map(
    ({ table_name, column_name }) =>
      `select "${column_name}"::varchar as word from clean."${table_name}" where "${column_name}" is not null`,
  );
  const words = await box.query<{ word: string }>(values.join(' union '));
  return new Set(words.flatMap(({ word }) => formsOf(word)).filter(isTelling));
}

/** A day as files and pages write it, and any other word as it is. */
function formsOf(word: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word) ?? [];
  return year === undefined ? [word] : [word, `${day}/${month}/${year}`];
}

/** Which of the words stand in a text, alone or up to three of its words together. */
export function wordsIn(text: string, words: ReadonlySet<string>): string[] {
  const tokens = text.match(/[\p{L}\d][\p{L}\d'.\-/]*/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    for (let many = 1; many <= 3; many += 1) {
      const word = tokens
        .slice(at, at + many)
        .join(' ')
        .replace(/[.\-/']+$/, '');
      if (words.has(word)) found.add(word);
    }
  }
  return [...found];
}

/** The files of a folder, however deep, in which any of the words stands, with those. */
export async function filesNaming(folder: string, words: ReadonlySet<string>): Promise<[string, string[]][]> {
  const files = await listFiles(folder);
  return files
    .map((path): [string, string[]] => [path, wordsIn(readFileSync(join(folder, path), 'utf8'), words)])
    .filter(([, named]) => named.length > 0);
}
