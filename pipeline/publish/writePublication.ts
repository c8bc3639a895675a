import { join } from 'node:path';
import { ROUND_TO } from '../../src/disclosure/policy.ts';
import type { Profile } from '../../src/disclosure/profile.ts';
import type { IndicatorDefinition } from '../../src/publication/tables.ts';
import { inLanes } from '../operate/inLanes.ts';
import { sha256Of } from '../operate/sha256.ts';
import { privateFolder, syncFolder, writeWhole } from '../operate/wholeFile.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { withLanes } from '../warehouse/withLanes.ts';
import { arrowFile } from './arrowTable.ts';
import { writeCsv } from './csvTable.ts';
import type { Disclosed } from './disclose.ts';
import type { CheckCount, Manifest } from './publication.ts';
import { publishedTables } from './publishedTables.ts';
import { readStaged, STAGED, stage } from './stagedTable.ts';

/** What a publication holds beside its tables. */
interface Beside {
  definitions: readonly IndicatorDefinition[];
  betweenRows: readonly CheckCount[];
  /** Who reads it. */
  profile: Profile;
  /** How much of it they are shown; null where nothing is kept from them. */
  disclosed: Disclosed | null;
}

/**
 * Writes the files of a publication into its folder: tables as Arrow and CSV, definitions, what the checks between
 * rows and files found, and last the manifest.
 */
export async function writePublication(
  warehouse: Warehouse,
  folder: string,
  { definitions, betweenRows, profile, disclosed }: Beside,
  said: Omit<Manifest, 'outputs' | 'disclosure'>,
): Promise<void> {
  const outputs: Manifest['outputs'] = [];
  const note = (path: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    outputs.push({ path, bytes, sha256: sha256Of(content) });
  };
  const write = async (path: string, content: string) => {
    await writeWhole(join(folder, path), content);
    note(path, content);
  };
  await privateFolder(join(folder, 'tables'));
  // What publications before this one said depends on them, and not on what this one is made from alone: it stands beside
  // the outputs, which the same input gives again byte for byte.
  await privateFolder(join(folder, 'earlier'));
  await withLanes(warehouse, async (lanes) => {
    const tables = inLanes(Object.entries(publishedTables(profile)), lanes, async ([name, query], lane) => {
      const path = join(folder, name === 'revisions' ? 'earlier' : 'tables', name);
      return { name, ...(await writeTable(lane, query, path)) };
    });
    for await (const { name, arrow, csv } of tables) {
      if (name === 'revisions') continue;
      note(`tables/${name}.arrow`, arrow);
      note(`tables/${name}.csv`, csv);
    }
  });
  // The CSV files among them are DuckDB's: that they are there is to last as well.
  for (const name of ['tables', 'earlier']) await syncFolder(join(folder, name));
  await warehouse.run(`drop table ${STAGED}`);
  await write('definitions.json', `${JSON.stringify(definitions.map(definitionFor(profile)), null, 2)}\n`);
  await write('checks.json', `${JSON.stringify(betweenRows, null, 2)}\n`);
  // The DuckDB file is not among the outputs: DuckDB gives every file an identifier of its own.
  const manifest: Manifest = { ...said, disclosure: disclosureOf(profile, disclosed), outputs };
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** A definition as readers of a profile get it: with the breakdowns that they may see. */
const definitionFor =
  ({ breakdowns }: Profile) =>
  (definition: IndicatorDefinition): IndicatorDefinition => ({
    ...definition,
    breakdowns: definition.breakdowns.filter((name) => breakdowns === null || breakdowns.includes(name)),
  });

/** What pages say of what is kept from their readers. Nothing of it tells why a count is hidden. */
function disclosureOf({ readers, policy }: Profile, disclosed: Disclosed | null): Manifest['disclosure'] {
  if (policy === null || disclosed === null) return null;
  const { counts, shown } = disclosed;
  const rounds_to = policy.mode === 'round' ? ROUND_TO : null;
  return { readers, hides_to: policy.threshold, rounds_to, counts, shown };
}

/** Writes the result of a query as Arrow and as CSV, and gives what it wrote. */
async function writeTable(
  warehouse: Warehouse,
  query: string,
  path: string,
): Promise<{ arrow: Uint8Array; csv: Uint8Array }> {
  const columns = await stage(warehouse, query);
  const arrow = arrowFile(await readStaged(warehouse, columns));
  await writeWhole(`${path}.arrow`, arrow);
  return { arrow, csv: await writeCsv(warehouse, `${path}.csv`, columns) };
}
