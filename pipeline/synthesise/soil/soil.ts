import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Limits } from '../../../src/extracts/checkRecords.ts';
import { findFiles } from '../../ingest/findFiles.ts';
import { loadContracts } from '../../ingest/loadContracts.ts';
import { syncFolder } from '../../operate/wholeFile.ts';
import { chance } from '../chance.ts';
import { soilFile } from './soilFile.ts';

/** What was soiled. */
export interface Soil {
  files: number;
  rows: number;
}

/**
 * Soils every CSV file of a folder of sound extracts with the faults of real exports: that share of the rows (0 to 1),
 * and one file in four as a whole. Writes the ground truth to `truth`, a path outside the folder, which is an inbox:
 * `{"seed", "share", "files": [SoiledFile]}`, a file a line. The same arguments give the same bytes.
 *
 * A file is read twice, line by line, and replaced whole; it must be UTF-8 with commas, and no cell may hold a line
 * break. Of no file more rows are spoilt than `limits` lets pass. Throws where a file is no sound extract.
 */
export async function soil(
  folder: string,
  share: number,
  seed: number,
  { limits, truth }: { limits: Limits; truth: string },
): Promise<Soil> {
  if (!(share >= 0 && share <= 1)) throw new Error(`${share} is no share of rows: name one from 0 to 1`);
  const contracts = await loadContracts();
  const found: Soil = { files: 0, rows: 0 };
  const draft = `${truth}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.write(`{"seed":${seed},"share":${share},"files":[`);
    for (const { path, name } of await findFiles(folder)) {
      if (!name.toLowerCase().endsWith('.csv')) continue;
      const soiled = await soilFile(path, name, { share, contracts, limits }, chance(seed, 'soil', name));
      if (!soiled) continue;
      await file.write(`${found.files === 0 ? '' : ','}\n${JSON.stringify(soiled)}`);
      found.files += 1;
      found.rows += soiled.rows.length;
    }
    await file.write('\n]}\n');
    await file.sync();
    await rename(draft, truth);
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(truth));
  return found;
}
