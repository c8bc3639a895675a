import { join } from 'node:path';
import { worklistFile } from '../../src/words/worklistWords.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { readWorklists } from './worklist.ts';
import { worklistCsv } from './worklistCsv.ts';
import { draftFolder } from './worklistsFolder.ts';
import { worklistXlsx } from './worklistXlsx.ts';

/** The publication whose worklists are written, and where. */
export interface WorklistsOf {
  dataDir: string;
  /** The folder of the publication. */
  publication: string;
  /** The folder whose files the views of its database name. */
  vault: string;
  asAt: string;
  runId: string;
}

/**
 * Writes the worklists of a publication, each as CSV and as a workbook, beside the folder that they are for; gives what
 * puts them in place.
 */
export async function draftWorklists(of: WorklistsOf): Promise<() => Promise<void>> {
  const warehouse = await Warehouse.openReadOnly(join(of.publication, 'sightline.duckdb'), of.vault);
  try {
    const files = new Map<string, string | Uint8Array>();
    for (const list of await readWorklists(warehouse)) {
      const name = worklistFile(list.title);
      files.set(`${name}.csv`, worklistCsv(list));
      files.set(`${name}.xlsx`, await worklistXlsx(list));
    }
    return await draftFolder(of.dataDir, of.asAt, of.runId, files);
  } finally {
    warehouse.close();
  }
}
