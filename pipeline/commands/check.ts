import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { withMeasures } from '../../src/contracts/kit/measures.ts';
import { fileReport } from '../../src/extracts/fileReport.ts';
import { findFiles } from '../ingest/findFiles.ts';
import { loadContracts } from '../ingest/loadContracts.ts';
import { type ExtractFile, readExtract } from '../ingest/readExtract.ts';
import { withWorkshop } from '../ingest/sets/workshop.ts';
import { readReference } from '../reference.ts';
import { foldersOf, type Given, type Surroundings, UsageError } from './command.ts';
import { describeFiles } from './describeFiles.ts';

/** `sightline check FILE…`: reads files against the contracts and reports; loads nothing. */
export async function check({ values, positionals }: Given, around: Surroundings): Promise<number> {
  if (positionals.length === 0) throw new UsageError('check: name at least one file: sightline check FILE…');
  const { limits, tables } = await readReference(foldersOf(values, around).reference);
  const contracts = withMeasures(await loadContracts(), tables);
  const files: ExtractFile[] = [];
  await withWorkshop(join(tmpdir(), `sightline-check-${process.pid}`), async (workshop) => {
    for (const given of positionals) {
      for (const path of await expand(given, around)) {
        const at = resolve(around.workingDir, path);
        files.push(...(await readExtract(at, path, contracts, limits, workshop)));
      }
    }
  });
  around.print(
    values.json
      ? JSON.stringify({ files: files.map((file) => fileReport(file.name, file)) }, null, 2)
      : describeFiles(files).join('\n\n'),
  );
  return files.some((file) => file.check.verdict === 'refused') ? 1 : 0;
}

/** A folder stands for its files, and `*` in a name for any text, since not every shell expands it. */
async function expand(given: string, { workingDir }: Surroundings): Promise<string[]> {
  const path = resolve(workingDir, given);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return (await findFiles(path)).map(({ name }) => join(given, name));
  if (found || !basename(given).includes('*')) return [given];
  const pattern = new RegExp(`^${basename(given).split('*').map(escapePattern).join('.*')}$`);
  const names = await readdir(dirname(path)).catch(() => []);
  const matching = names.filter((name) => pattern.test(name)).sort();
  return matching.length > 0 ? matching.map((name) => join(dirname(given), name)) : [given];
}

const escapePattern = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
