import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Column } from '../../src/contracts/kit/cell.ts';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { dayColumn } from '../../src/extracts/extent.ts';
import type { FileCheck } from '../../src/extracts/fileCheck.ts';
import { sha256Of, sha256OfFile } from '../operate/sha256.ts';
import { privateFolder, syncFile, syncFolder, writeWhole } from '../operate/wholeFile.ts';
import { identifier, pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { ExtractFile } from './readExtract.ts';

/** What checking gave, without its rows: those are in the Parquet files. */
export type CheckReceipt = Omit<FileCheck, 'rows' | 'quarantine'>;
export type StoredFile = Omit<ExtractFile, 'check' | 'rowsPath'> & {
  /** Other names in the inbox under which the same bytes lie. */
  twins?: readonly string[];
  check: CheckReceipt;
  /**
   * Every day, in order, that its accepted rows give in the contract's `dayColumn`: all that is needed to say, for any
   * as-at date, how far it runs and for which days it speaks.
   */
  days: string[];
};

export const vaultDir = (dataDir: string) => join(dataDir, 'vault');

/** Accepted rows as they stand in the vault: the contract's columns, and the line. */
export const vaultColumns = (contract: Contract): Column[] => [
  ...columnsOf(contract),
  { name: 'line', type: 'INTEGER' },
];

const QUARANTINE: Column[] = [
  { name: 'line', type: 'INTEGER' },
  { name: 'raw', type: 'VARCHAR' },
  { name: 'reasons', type: 'VARCHAR' },
];

/**
 * Accepted rows and, beside them, quarantined rows, one pair of Parquet files per input file, named by its hash;
 * and a receipt of what checking it gave. Nothing in it is ever changed: a file is written whole, the receipt last,
 * and a receipt made by other code than today's, or of files that are not what was written, is as good as none.
 */
export class Vault {
  constructor(
    private readonly folder: string,
    /** Names the code and limits that check files: another name, and every file is read anew. */
    private readonly madeBy: string,
  ) {}

  /** The record of which files were read before. It is not needed: without it they are read again. */
  get seenPath(): string {
    return join(this.folder, 'seen.json');
  }

  /** A folder for what is in the making; nothing in it outlives a run. */
  get scratch(): string {
    return join(this.folder, '.scratch');
  }

  /** The Parquet file of a file's accepted rows. */
  rowsPath(extract: string, fileId: string): string {
    return join(this.folder, extract, `${fileId}.parquet`);
  }

  /** The Parquet file of a file's quarantined rows: line, raw, reasons. */
  quarantinePath(extract: string, fileId: string): string {
    return join(this.folder, extract, `${fileId}.quarantine.parquet`);
  }

  /** What is known of a file, or of a workbook's sheets, from before; null where it must be read. */
  async find(sha256: string, name: string): Promise<StoredFile[] | null> {
    try {
      const [text, sum] = (await readFile(this.receiptPath(sha256), 'utf8')).split('\n');
      if (sha256Of(text!) !== sum) return null;
      const receipt = JSON.parse(text!) as Receipt;
      if (receipt.madeBy !== this.madeBy) return null;
      for (const path of this.pathsOf(receipt.files)) {
        if (sha256OfFile(path) !== receipt.sums[basename(path)]) return null;
      }
      return receipt.files.map((file) => ({ ...file, name }));
    } catch {
      // No receipt, or one that cannot be read: the file itself is at hand, so it is read again.
      return null;
    }
  }

  /** Stores the rows of what a file gave; a receipt is kept only where nothing of it was refused. */
  async store(
    warehouse: Warehouse,
    sha256: string,
    contracts: readonly Contract[],
    files: readonly ExtractFile[],
  ): Promise<StoredFile[]> {
    await privateFolder(join(this.folder, 'receipts'));
    const stored = files.map(withoutRows);
    for (const [at, { fileId, check, rowsPath }] of files.entries()) {
      const contract = contracts.find(({ id }) => id === check.extract);
      if (check.verdict === 'refused' || !contract) continue;
      await privateFolder(join(this.folder, contract.id));
      const path = this.rowsPath(contract.id, fileId);
      if (rowsPath !== null) await moveIn(rowsPath, path);
      else {
        const rows = check.rows.map(({ values, line }) => [...values, line]);
        await writeParquet(warehouse, path, vaultColumns(contract), rows);
      }
      await writeParquet(
        warehouse,
        this.quarantinePath(contract.id, fileId),
        QUARANTINE,
        check.quarantine.map(({ line, raw, reasons }) => [line, raw, reasons.join('; ')]),
      );
      stored[at]!.days = await daysOf(warehouse, contract, path);
    }
    if (stored.every(({ check }) => check.verdict !== 'refused')) {
      const paths = this.pathsOf(stored);
      const sums: Receipt['sums'] = {};
      for (const path of paths) sums[basename(path)] = sha256OfFile(path);
      // A receipt that lasts longer than what it is of would be none.
      for (const folder of new Set(paths.map(dirname))) await syncFolder(folder);
      const receipt: Receipt = { madeBy: this.madeBy, files: stored, sums };
      const text = JSON.stringify(receipt);
      await writeWhole(this.receiptPath(sha256), `${text}\n${sha256Of(text)}\n`);
    }
    return stored;
  }

  /** Where the rows of files stand that a contract fits. */
  private pathsOf(files: readonly StoredFile[]): string[] {
    return files
      .filter(({ check }) => check.extract !== null)
      .flatMap(({ fileId, check }) => [
        this.rowsPath(check.extract!, fileId),
        this.quarantinePath(check.extract!, fileId),
      ]);
  }

  private receiptPath(sha256: string): string {
    return join(this.folder, 'receipts', `${sha256}.json`);
  }
}

/** What a receipt says in its first line; the second is the SHA-256 of that. */
interface Receipt {
  madeBy: string;
  files: StoredFile[];
  /** The SHA-256 of each Parquet file, by its name. */
  sums: Record<string, string>;
}

/** What is kept of a file beside its rows. */
export function withoutRows(file: ExtractFile): StoredFile {
  const { rowsPath, check: whole, ...rest } = file;
  const { rows, quarantine, ...check } = whole;
  return { ...rest, check, days: [] };
}

async function daysOf(warehouse: Warehouse, contract: Contract, path: string): Promise<string[]> {
  const column = dayColumn(contract);
  if (column === null) return [];
  const name = identifier(column);
  const rows = await warehouse.rows<{ day: string }>(
    `select distinct ${name}::varchar as day from read_parquet(${pathLiteral(path)}) where ${name} is not null order by day`,
  );
  return rows.map(({ day }) => day);
}

async function writeParquet(
  warehouse: Warehouse,
  path: string,
  columns: Column[],
  rows: Parameters<Warehouse['append']>[3],
): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await warehouse.storeTemp('vault_rows', columns, rows);
  await warehouse.run(`copy vault_rows to ${pathLiteral(draft)} (format parquet, compression zstd)`);
  await warehouse.run('drop table vault_rows');
  await moveIn(draft, path);
}

/** Gives a finished file its name in the vault. */
async function moveIn(draft: string, path: string): Promise<void> {
  await syncFile(draft);
  await rename(draft, path);
}
