import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import type { Column, ColumnValue } from '../../src/contracts/kit/cell.ts';
import { isGathered } from '../../src/extracts/gatherWarnings.ts';
import type { ProblemRow } from '../../src/publication/tables.ts';
import { sha256Of } from '../operate/sha256.ts';
import { writeWhole } from '../operate/wholeFile.ts';
import { arrowFile } from '../publish/arrowTable.ts';
import { writeCsv } from '../publish/csvTable.ts';
import { type Manifest, readManifest, unlessLater } from '../publish/publication.ts';
import { plainRows } from '../publish/readPublication.ts';
import { readStaged, STAGED } from '../publish/stagedTable.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import type { Forgotten } from './forgotten.ts';
import { namesIn } from './leaveOut.ts';

/**
 * Takes from the problems that a publication tells those of forgotten records, and those that name a child; the hashes in
 * its manifest follow. Where a run died between the two, they follow now. A publication without such files stays as it is.
 */
export async function forgetProblems(
  folder: string,
  forgotten: Forgotten,
  lines: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<void> {
  const path = join(folder, 'tables', 'problems');
  const manifest = await readManifest(folder).catch(unlessLater);
  const bytes = await readFile(`${path}.arrow`).catch(() => null);
  if (manifest === null || bytes === null) return;
  const rows = plainRows(tableFromIPC(bytes)) as unknown as (ProblemRow & { of_kind: number })[];
  const kept = rows.filter(
    (row) =>
      !namesIn(row, forgotten) &&
      (row.line === null || isGathered(row) || !lines.get(row.file_id)?.has(row.line)),
  );
  if (kept.length === rows.length && (await agrees(folder, manifest))) return;
  const written = await writeProblems(path, kept);
  const outputs = manifest.outputs.map((output) => ({ ...output, ...written.get(output.path) }));
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, outputs }, null, 2)}\n`);
}

const PROBLEMS = ['tables/problems.arrow', 'tables/problems.csv'];

async function agrees(folder: string, { outputs }: Manifest): Promise<boolean> {
  for (const { path, sha256 } of outputs.filter((output) => PROBLEMS.includes(output.path)))
    if (sha256Of(await readFile(join(folder, path)).catch(() => '')) !== sha256) return false;
  return true;
}

const text = (name: string): Column => ({ name, type: 'VARCHAR' });

const COLUMNS: Column[] = [
  text('file_id'),
  { name: 'line', type: 'INTEGER' },
  ...['column', 'value', 'rule', 'message', 'severity'].map(text),
  { name: 'of_kind', type: 'DOUBLE' },
];

/** Writes both files as a publication does; gives what its manifest says of them. */
async function writeProblems(
  path: string,
  rows: readonly object[],
): Promise<Map<string, { bytes: number; sha256: string }>> {
  const warehouse = await Warehouse.open(':memory:');
  try {
    const values = rows.map((row) => COLUMNS.map(({ name }) => (row as Record<string, ColumnValue>)[name]!));
    await warehouse.storeTemp(STAGED, COLUMNS, values);
    const columns = COLUMNS as { name: string; type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' }[];
    const arrow = arrowFile(await readStaged(warehouse, columns));
    const csv = await writeCsv(warehouse, `${path}.csv`, columns);
    await writeWhole(`${path}.arrow`, arrow);
    return new Map(
      PROBLEMS.map((name, at) => {
        const bytes = at === 0 ? arrow : csv;
        return [name, { bytes: bytes.byteLength, sha256: sha256Of(bytes) }];
      }),
    );
  } finally {
    warehouse.close();
  }
}
