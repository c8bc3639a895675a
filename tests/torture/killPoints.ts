import { readFileSync } from 'node:fs';
import type { Occasion } from './trials.ts';

/** A moment of a refresh at which it may be killed, and how that moment is known from without. */
export interface KillPoint {
  name: string;
  at: Occasion;
}

const DRAFT = '\\.draft-[0-9a-f]{16}';
const POINTER = 'current\\.json';
const LISTS = 'worklists/[0-9]{4}-[0-9]{2}-[0-9]{2}$';

/** The moments at which most could go wrong, in the order of a run. */
export const KILL_POINTS: readonly KillPoint[] = [
  { name: 'before a file’s rows have their name', at: { what: 'rename', on: 'parquet\\..*draft$' } },
  { name: 'in the middle of writing a receipt', at: { what: 'write', on: 'receipts' } },
  { name: 'all files read, before that is kept in mind', at: { what: 'rename', on: 'seen\\.json' } },
  { name: 'before the database is made', at: { what: 'mkdir', on: `${DRAFT}$` } },
  { name: 'in the middle of writing a table', at: { what: 'write', on: `${DRAFT}/tables/signals` } },
  { name: 'in the middle of writing the manifest', at: { what: 'write', on: 'manifest\\.json' } },
  { name: 'publication made, before it has its name', at: { what: 'rename', on: `${DRAFT}$` } },
  { name: 'publication named, before that is on the disk', at: { what: 'sync', on: 'publications$' } },
  { name: 'in the middle of writing a worklist', at: { what: 'write', on: 'worklists/\\.draft', nth: 2 } },
  { name: 'in the middle of writing the pointer', at: { what: 'write', on: POINTER } },
  { name: 'pointer written, before it moves', at: { what: 'rename', on: POINTER } },
  { name: 'pointer moved, before that is on the disk', at: { what: 'sync', on: 'publications$', nth: 2 } },
  { name: 'pointer moved, before the old worklists go', at: { what: 'rename', on: LISTS, nth: 1 } },
  { name: 'between the two renames of worklists', at: { what: 'rename', on: LISTS, nth: 2 } },
  { name: 'worklists put, before the old ones are removed', at: { what: 'rm', on: 'worklists/\\.old' } },
];

/** The stage of a run to which a change of the file system belongs, by its path or new path. */
const STAGES: readonly [string, RegExp][] = [
  ['reading, and filling the vault', /[\\/]vault[\\/]/],
  ['writing tables and manifest', new RegExp(`${DRAFT}[\\\\/]`)],
  ['giving the publication its name', /[\\/]publications[\\/](?:\.draft-)?[0-9a-f]{16}$|[\\/]publications$/],
  ['moving the pointer', /current\.json/],
  ['writing worklists', /worklists[\\/]\.draft-[^\\/]*[\\/]/],
  ['putting worklists in place', /worklists/],
];

/** The stage in which the last change of a journal was to be made. */
export function lastStage(journal: string): string {
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  const last = lines.at(-1)!;
  return (
    STAGES.find(([, pattern]) => last.split('\t').some((part) => pattern.test(part)))?.[0] ?? 'elsewhere'
  );
}
