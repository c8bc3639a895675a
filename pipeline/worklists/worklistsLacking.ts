import { join } from 'node:path';
import { publicationsDir } from '../publish/publication.ts';
import { areInPlace, worklistsFolder } from './worklistsFolder.ts';

/** Drafts the worklists of a publication, unless they stand whole; gives what puts them in place. */
export async function worklistsLacking(
  dataDir: string,
  runId: string,
  asAt: string,
  vault: string,
): Promise<() => Promise<void>> {
  if (await areInPlace(worklistsFolder(dataDir, asAt), runId)) return async () => {};
  // Read only now: a run in which nothing changed needs none of it.
  const { draftWorklists } = await import('./draftWorklists.ts');
  return draftWorklists({ dataDir, publication: join(publicationsDir(dataDir), runId), vault, asAt, runId });
}
