import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ColumnValue } from '../src/contracts/kit/cell.ts';
import { type Contract, columnsOf } from '../src/contracts/kit/contract.ts';
import { type Profile, type ProfileRow, profileOf } from '../src/disclosure/profile.ts';
import type { Limits } from '../src/extracts/checkRecords.ts';
import { loadReferenceContracts } from './ingest/loadContracts.ts';
import { readExtract } from './ingest/readExtract.ts';
import { sha256Of } from './operate/sha256.ts';
import { BOUNDARIES_FILE, type NamedBoundary, readBoundaries } from './readBoundaries.ts';
import { ReferenceTableError } from './referenceTableError.ts';

const ALERTS = 'alerts';

/** A table that analysts edit, read by its contract. */
export interface ReferenceTable {
  contract: Contract;
  /** The values of the contract's columns, in their order. */
  rows: ColumnValue[][];
}

/** What the reference tables say, and the hash of each. */
export interface Reference {
  council: { name: string; data: 'real' | 'synthetic'; about: string };
  limits: Limits;
  /** Every table of which figures are made, those of which the folder has no file without rows. */
  tables: ReferenceTable[];
  /** Who may read what is published. */
  profiles: Profile[];
  /** Who is told after a run. It is none of `tables` and `files`: what is published does not depend on it. */
  alerts: ReferenceTable;
  /** Of localities, where the council gives them. */
  boundaries: NamedBoundary[];
  files: { name: string; sha256: string }[];
}

/**
 * Reads the tables that analysts edit, each by its own contract; any fault stops the run. Of a table that is in several
 * of the folders, that of the last one counts; a folder that is not there is passed over, the first apart. So it is with
 * the boundaries of localities, `localities.geojson`.
 */
export async function readReference(folders: readonly string[]): Promise<Reference> {
  const contracts = await loadReferenceContracts();
  const paths = new Map<string, string>();
  for (const [at, folder] of folders.entries()) {
    const found = at === 0 || existsSync(folder) ? await readdir(folder) : [];
    for (const name of found.filter((each) => each.endsWith('.csv') || each === BOUNDARIES_FILE))
      paths.set(name, join(folder, name));
  }
  const names = [...paths.keys()].filter((name) => name.endsWith('.csv')).sort();
  const unknown = names.find((name) => !contracts.some(({ id }) => `${id}.csv` === name));
  if (unknown) {
    const known = contracts.map(({ id }) => `${id}.csv`).join(', ');
    throw new ReferenceTableError(`${paths.get(unknown)}: is no reference table: name it one of ${known}`);
  }
  const tables = await Promise.all(
    contracts.map(async (contract) => {
      const path = paths.get(`${contract.id}.csv`);
      return { contract, rows: path === undefined ? [] : await readRows(path, contract) };
    }),
  );
  const boundaries = paths.get(BOUNDARIES_FILE) ?? null;
  const valuesOf = (id: string, row: string) => {
    return firstRow(
      tables,
      id,
      `${paths.get(`${id}.csv`) ?? join(folders[0]!, `${id}.csv`)}: has no row for ${row}`,
    );
  };
  const about = valuesOf('council', 'the council');
  const limit = valuesOf('limits', 'quarantined_per_cent');
  return {
    council: {
      name: String(about.name),
      data: about.data as 'real' | 'synthetic',
      about: String(about.about),
    },
    limits: { quarantinedPercent: Number(limit.value) },
    tables: tables.filter(({ contract }) => contract.id !== ALERTS),
    alerts: tables.find(({ contract }) => contract.id === ALERTS)!,
    profiles: profilesIn(tables, paths.get('profiles.csv') ?? join(folders[0]!, 'profiles.csv')),
    boundaries: await readBoundaries(boundaries),
    files: await Promise.all(
      [...names.filter((name) => name !== `${ALERTS}.csv`), ...(boundaries ? [BOUNDARIES_FILE] : [])].map(
        async (name) => ({
          name,
          sha256: sha256Of(await readFile(paths.get(name)!)),
        }),
      ),
    ),
  };
}

function profilesIn(tables: readonly ReferenceTable[], path: string): Profile[] {
  const { contract, rows } = tables.find((table) => table.contract.id === 'profiles')!;
  const names = columnsOf(contract).map(({ name }) => name);
  return rows.map((row) => {
    try {
      const named = Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]));
      return profileOf(named as unknown as ProfileRow);
    } catch (error) {
      throw new ReferenceTableError(`${path}: ${(error as Error).message}`);
    }
  });
}

async function readRows(path: string, contract: Contract): Promise<ColumnValue[][]> {
  const name = basename(path);
  const [file] = await readExtract(path, name, [contract], { quarantinedPercent: 0 }, null);
  // A table with its header alone is one that nobody has filled yet.
  const fault = file!.check.problems.find(({ severity, rule }) => severity === 'error' && rule !== 'no_rows');
  if (fault)
    throw new ReferenceTableError(`${path}: ${fault.line ? `line ${fault.line}: ` : ''}${fault.message}`);
  return file!.check.rows.map(({ values }) => values);
}

function firstRow(
  tables: readonly ReferenceTable[],
  id: string,
  lacking: string,
): Record<string, ColumnValue> {
  const { contract, rows } = tables.find((table) => table.contract.id === id)!;
  if (!rows[0]) throw new ReferenceTableError(`${lacking}: add it`);
  return Object.fromEntries(columnsOf(contract).map(({ name }, at) => [name, rows[0]![at] ?? null]));
}
