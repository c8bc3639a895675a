import { join } from 'node:path';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { sha256Of } from '../operate/sha256.ts';
import { privateFolder, writeWhole } from '../operate/wholeFile.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { arrowFile } from './arrowTable.ts';
import { csvFile } from './csvTable.ts';
import type { CheckCount, Manifest } from './publication.ts';
import { publishedTables } from './publishedTables.ts';
import { type ResultColumn, resultColumns } from './resultColumns.ts';

/** What a publication holds beside its tables. */
interface Beside {
  definitions: readonly IndicatorDefinition[];
  betweenRows: readonly CheckCount[];
}

/**
 * Writes the files of a publication into its folder: tables as Arrow and CSV, definitions, what the checks between
 * rows and files found, and last the manifest.
 */
export async function writePublication(
  warehouse: Warehouse,
  folder: string,
  { definitions, betweenRows }: Beside,
  said: Omit<Manifest, 'outputs'>,
): Promise<void> {
  await privateFolder(join(folder, 'tables'));
  const outputs: Manifest['outputs'] = [];
  const write = async (path: string, content: string | Uint8Array) => {
    await writeWhole(join(folder, ...path.split('/')), content);
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    outputs.push({ path, bytes, sha256: sha256Of(content) });
  };
  for (const [name, query] of Object.entries(publishedTables)) {
    const columns = resultColumns(await warehouse.read(query));
    if (name === 'revisions') await writeRevisions(folder, columns);
    else {
      await write(`tables/${name}.arrow`, arrowFile(columns));
      await write(`tables/${name}.csv`, csvFile(columns));
    }
  }
  await write('definitions.json', `${JSON.stringify(definitions, null, 2)}\n`);
  await write('checks.json', `${JSON.stringify(betweenRows, null, 2)}\n`);
  // The DuckDB file is not among the outputs: DuckDB gives every file an identifier of its own.
  const manifest: Manifest = { ...said, outputs };
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * What publications before this one said, beside it: it depends on them and not on what this one is made from alone, so
 * that it is not among the outputs, which the same input gives again byte for byte.
 */
async function writeRevisions(folder: string, columns: readonly ResultColumn[]): Promise<void> {
  await privateFolder(join(folder, 'earlier'));
  await writeWhole(join(folder, 'earlier', 'revisions.arrow'), arrowFile(columns));
  await writeWhole(join(folder, 'earlier', 'revisions.csv'), csvFile(columns));
}
