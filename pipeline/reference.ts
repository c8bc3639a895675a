import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColumnValue } from '../src/contracts/kit/cell.ts';
import { type Contract, columnsOf } from '../src/contracts/kit/contract.ts';
import type { Limits } from '../src/extracts/checkRecords.ts';
import { loadReferenceContracts } from './ingest/loadContracts.ts';
import { readExtract } from './ingest/readExtract.ts';
import { sha256Of } from './operate/sha256.ts';

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
  /** Every table, those of which the folder has no file without rows. */
  tables: ReferenceTable[];
  files: { name: string; sha256: string }[];
}

/** A reference table cannot be used; nothing can be published without it. */
export class ReferenceTableError extends Error {}

/** Reads the tables that analysts edit in `data/reference/`, each by its own contract; any fault stops the run. */
export async function readReference(folder: string): Promise<Reference> {
  const contracts = await loadReferenceContracts();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  const unknown = names.find((name) => !contracts.some(({ id }) => `${id}.csv` === name));
  if (unknown) {
    const known = contracts.map(({ id }) => `${id}.csv`).join(', ');
    throw new ReferenceTableError(`${join(folder, unknown)}: is no reference table: name it one of ${known}`);
  }
  const tables = await Promise.all(
    contracts.map(async (contract) => ({
      contract,
      rows: names.includes(`${contract.id}.csv`) ? await readRows(folder, contract) : [],
    })),
  );
  const valuesOf = (id: string, row: string) => firstRow(folder, tables, id, row);
  const about = valuesOf('council', 'the council');
  const limit = valuesOf('limits', 'quarantined_per_cent');
  return {
    council: {
      name: String(about.name),
      data: about.data as 'real' | 'synthetic',
      about: String(about.about),
    },
    limits: { quarantinedPercent: Number(limit.value) },
    tables,
    files: await Promise.all(
      names.map(async (name) => ({ name, sha256: sha256Of(await readFile(join(folder, name))) })),
    ),
  };
}

async function readRows(folder: string, contract: Contract): Promise<ColumnValue[][]> {
  const name = `${contract.id}.csv`;
  const path = join(folder, name);
  const [file] = await readExtract(path, name, [contract], { quarantinedPercent: 0 }, null);
  // A table with its header alone is one that nobody has filled yet.
  const fault = file!.check.problems.find(({ severity, rule }) => severity === 'error' && rule !== 'no_rows');
  if (fault)
    throw new ReferenceTableError(`${path}: ${fault.line ? `line ${fault.line}: ` : ''}${fault.message}`);
  return file!.check.rows.map(({ values }) => values);
}

function firstRow(
  folder: string,
  tables: readonly ReferenceTable[],
  id: string,
  row: string,
): Record<string, ColumnValue> {
  const { contract, rows } = tables.find((table) => table.contract.id === id)!;
  if (!rows[0]) throw new ReferenceTableError(`${join(folder, `${id}.csv`)}: has no row for ${row}: add it`);
  return Object.fromEntries(columnsOf(contract).map(({ name }, at) => [name, rows[0]![at] ?? null]));
}
