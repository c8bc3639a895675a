import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookAt } from '../../pipeline/ingest/foundFile.ts';
import { checkInSets } from '../../pipeline/ingest/sets/checkInSets.ts';
import type { Workshop } from '../../pipeline/ingest/sets/workshop.ts';
import { identifier, pathLiteral } from '../../pipeline/warehouse/sqlText.ts';
import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import type { Limits } from '../../src/extracts/checkRecords.ts';
import { checkText } from '../../src/extracts/checkText.ts';
import { decode, signatureOf } from '../../src/extracts/decode.ts';
import { type CleanRow, type FileCheck, refuse } from '../../src/extracts/fileCheck.ts';
import { isZip } from '../../src/extracts/workbook/readWorkbook.ts';

/** What the two checkers say of one file, rows in the order of their lines; `inSets` null where it must be read whole. */
export interface TwoAccounts {
  whole: FileCheck;
  inSets: FileCheck | null;
}

/** Checks a file's bytes row by row and set by set; small as it is, it is taken for a large one. */
export async function bothCheckers(
  bytes: Buffer,
  contracts: readonly Contract[],
  limits: Limits,
  workshop: Workshop,
): Promise<TwoAccounts> {
  const path = join(workshop.folder, 'messy.csv');
  await writeFile(path, bytes);
  const file = await lookAt(path, 'messy.csv', 0);
  // What these say, the pipeline says before either checker is asked.
  const canBeText = !isZip(file.start) && signatureOf(file.start) === null && !file.mixed;
  const found = canBeText ? await checkInSets(file, contracts, limits, workshop) : null;
  const whole = inOrder(checkWhole(await readFile(path), contracts, limits));
  if (!found) return { whole, inSets: null };
  const rows = found.rowsPath ? await readRows(found.rowsPath, found.check, contracts, workshop) : [];
  return { whole, inSets: inOrder({ ...found.check, rows: [...found.check.rows, ...rows] }) };
}

/** As `readExtract` checks a small file. */
export function checkWhole(bytes: Buffer, contracts: readonly Contract[], limits: Limits): FileCheck {
  const decoded = decode(bytes);
  if ('rule' in decoded) return refuse({ column: null, value: null, ...decoded });
  return checkText(decoded.text, contracts, limits);
}

async function readRows(
  path: string,
  { extract }: FileCheck,
  contracts: readonly Contract[],
  { warehouse }: Workshop,
): Promise<CleanRow[]> {
  const columns = columnsOf(contracts.find(({ id }) => id === extract)!);
  const select = [...columns.map(({ name }) => identifier(name)), 'line'].join(', ');
  const rows = await warehouse.rows(`select ${select} from read_parquet(${pathLiteral(path)})`);
  return rows.map(({ line, ...values }) => ({
    line: line as number,
    values: columns.map(({ name }) => values[name] as CleanRow['values'][number]),
  }));
}

/** As JSON has it: -0 is 0. */
function inOrder(check: FileCheck): FileCheck {
  return JSON.parse(JSON.stringify({ ...check, rows: check.rows.toSorted((a, b) => a.line - b.line) }));
}
