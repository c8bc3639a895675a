import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColumnValue } from '../src/contracts/kit/cell.ts';
import { type Contract, columnsOf } from '../src/contracts/kit/contract.ts';
import { council } from '../src/contracts/reference/council.ts';
import { limits } from '../src/contracts/reference/limits.ts';
import type { Limits } from '../src/extracts/checkText.ts';
import { readExtract } from './ingest/readExtract.ts';

/** What the reference tables say, and the hash of each. */
export interface Reference {
  council: { name: string; data: 'real' | 'synthetic'; about: string };
  limits: Limits;
  files: { name: string; sha256: string }[];
}

/** A reference table cannot be used; nothing can be published without it. */
export class ReferenceTableError extends Error {}

/** Reads the tables that analysts edit in `data/reference/`, each by its own contract; any fault stops the run. */
export async function readReference(folder: string): Promise<Reference> {
  const [settings, bounds] = [await readTable(folder, council), await readTable(folder, limits)];
  const about = settings[0]!;
  const percent = bounds.find(({ limit }) => limit === 'quarantined_per_cent');
  if (!percent)
    throw new ReferenceTableError(`${join(folder, 'limits.csv')}: has no row quarantined_per_cent: add it`);
  return {
    council: {
      name: String(about.name),
      data: about.data as 'real' | 'synthetic',
      about: String(about.about),
    },
    limits: { quarantinedPercent: Number(percent.value) },
    files: await hashes(folder),
  };
}

async function readTable(folder: string, contract: Contract): Promise<Record<string, ColumnValue>[]> {
  const name = `${contract.id}.csv`;
  const path = join(folder, name);
  const [file] = await readExtract(path, name, [contract], { quarantinedPercent: 0 });
  const { check } = file!;
  const fault = check.problems.find(({ severity }) => severity === 'error');
  if (fault)
    throw new ReferenceTableError(`${path}: ${fault.line ? `line ${fault.line}: ` : ''}${fault.message}`);
  const columns = columnsOf(contract);
  return check.rows.map(({ values }) =>
    Object.fromEntries(columns.map(({ name }, at) => [name, values[at] ?? null])),
  );
}

async function hashes(folder: string): Promise<Reference['files']> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      sha256: createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    })),
  );
}
