import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Contract } from '../../src/contracts/kit/contract.ts';
import { dayColumn } from '../../src/extracts/extent.ts';
import type { FileCheck, QuarantinedRow } from '../../src/extracts/fileCheck.ts';
import { Forgotten } from '../forget/forgotten.ts';
import { sha256Of, sha256OfFile } from '../operate/sha256.ts';
import { privateFolder, syncFolder, writeWhole } from '../operate/wholeFile.ts';
import { identifier, pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { dayOfPath } from './pathSays.ts';
import type { ExtractFile } from './readExtract.ts';
import { moveIn, QUARANTINE, vaultColumns, writeRows } from './rowFiles.ts';

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

/**
 * Accepted rows and, beside them, quarantined rows, one pair of Parquet files per input file, named by its hash;
 * and a receipt of what checking it gave. Nothing in it is ever changed, save where something is forgotten: a file is
 * written whole, the receipt last, and a receipt made by other code than today's, or of files that are not what was written,
 * is as good as none.
 */
export class Vault {
  constructor(
    readonly folder: string,
    /** Names the code and limits that check files: another name, and every file is read anew. */
    private readonly madeBy: string,
    /** What is left out of every file. */
    private readonly forgotten = Forgotten.nothing(),
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
    const receipt = await this.readReceipt(sha256);
    if (receipt === null || this.isOvertaken(receipt.files, name)) return null;
    try {
      for (const path of this.pathsOf(receipt.files)) {
        if (sha256OfFile(path) !== receipt.sums[basename(path)]) return null;
      }
      return receipt.files.map((file) => ({ ...file, name }));
    } catch {
      return null;
    }
  }

  /**
   * True where rows of a file may have been left out for their age, by the day that its path says, and another path says a
   * later day of the same bytes.
   */
  isOvertaken(files: readonly StoredFile[], name: string): boolean {
    const { before } = this.forgotten;
    if (before === null) return false;
    return files.some((file) => {
      const day = dayOfPath(file.name, file.sheet) ?? '';
      return day < before && day < (dayOfPath(name, file.sheet) ?? '');
    });
  }

  /** Stores the rows of what a file gave; a receipt is kept only where nothing of it was refused. */
  async store(
    warehouse: Warehouse,
    sha256: string,
    contracts: readonly Contract[],
    files: readonly ExtractFile[],
  ): Promise<StoredFile[]> {
    const stored: StoredFile[] = [];
    for (const file of files) {
      const contract = contracts.find(({ id }) => id === file.check.extract);
      stored.push(
        file.check.verdict === 'refused' || !contract
          ? await this.refused(file)
          : await this.storeRows(warehouse, contract, file),
      );
    }
    if (stored.every(({ check }) => check.verdict !== 'refused')) await this.keepReceipt(sha256, stored);
    return stored;
  }

  /** The files of a receipt that is as today's code makes it; null where there is none. */
  async receipt(sha256: string): Promise<StoredFile[] | null> {
    return (await this.readReceipt(sha256))?.files ?? null;
  }

  private async readReceipt(sha256: string): Promise<Receipt | null> {
    try {
      const [text, sum] = (await readFile(this.receiptPath(sha256), 'utf8')).split('\n');
      if (sha256Of(text!) !== sum) return null;
      const receipt = JSON.parse(text!) as Receipt;
      return receipt.madeBy === this.madeBy ? receipt : null;
    } catch {
      // No receipt, or one that cannot be read: the file itself is at hand, so it is read again.
      return null;
    }
  }

  async keepReceipt(sha256: string, files: StoredFile[]): Promise<void> {
    await privateFolder(join(this.folder, 'receipts'));
    const paths = this.pathsOf(files);
    const sums: Receipt['sums'] = {};
    for (const path of paths) sums[basename(path)] = sha256OfFile(path);
    // A receipt that lasts longer than what it is of would be none.
    for (const folder of new Set(paths.map(dirname))) await syncFolder(folder);
    const text = JSON.stringify({ madeBy: this.madeBy, files, sums } satisfies Receipt);
    await writeWhole(this.receiptPath(sha256), `${text}\n${sha256Of(text)}\n`);
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

  /** Where the receipt of a file stands, by the SHA-256 of its bytes. */
  receiptPath(sha256: string): string {
    return join(this.folder, 'receipts', `${sha256}.json`);
  }

  /** A file that was refused: what is said of it names nobody that was forgotten. */
  private async refused(file: ExtractFile): Promise<StoredFile> {
    const stored = withoutRows(file);
    if (this.forgotten.isEmpty) return stored;
    const { named } = await import('../forget/leaveOut.ts');
    return { ...stored, check: named(stored.check, this.forgotten) };
  }

  private async storeRows(warehouse: Warehouse, contract: Contract, file: ExtractFile): Promise<StoredFile> {
    const { fileId, check } = file;
    await privateFolder(join(this.folder, contract.id));
    const path = this.rowsPath(contract.id, fileId);
    const rowsPath = file.rowsPath ?? draftOf(path);
    if (file.rowsPath === null) {
      const rows = check.rows.map(({ values, line }) => [...values, line]);
      await writeRows(warehouse, rowsPath, vaultColumns(contract), rows);
    }
    const stored = { ...withoutRows(file), days: await daysOf(warehouse, contract, rowsPath) };
    if (this.forgotten.isEmpty) {
      await moveIn(rowsPath, path);
      await this.storeQuarantine(warehouse, contract.id, fileId, check.quarantine);
      return stored;
    }
    const { leaveOut } = await import('../forget/leaveOut.ts');
    const whole = { ...stored, rowsPath, quarantine: check.quarantine };
    const rest = await leaveOut(warehouse, contract, whole, this.forgotten);
    const restPath = `${rowsPath}.rest`;
    const isLess = await rest.writeRows(restPath);
    await moveIn(isLess ? restPath : rowsPath, path);
    if (isLess) await rm(rowsPath);
    await this.storeQuarantine(warehouse, contract.id, fileId, rest.quarantine);
    return { ...stored, check: rest.check };
  }

  /** Stores the quarantined rows of a file. */
  async storeQuarantine(
    warehouse: Warehouse,
    extract: string,
    fileId: string,
    rows: readonly QuarantinedRow[],
  ): Promise<void> {
    const path = this.quarantinePath(extract, fileId);
    const values = rows.map(({ line, raw, reasons }) => [line, raw, reasons.join('; ')]);
    await writeRows(warehouse, draftOf(path), QUARANTINE, values);
    await moveIn(draftOf(path), path);
  }
}

/** Under what name a file of the vault is written. */
export const draftOf = (path: string) => `${path}.${process.pid}.draft`;

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
