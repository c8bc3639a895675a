import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '../../../src/contracts/kit/contract.ts';
import type { Limits } from '../../../src/extracts/checkRecords.ts';
import { checkRecognised, refuseEndless } from '../../../src/extracts/checkText.ts';
import { type FileCheck, refuse } from '../../../src/extracts/fileCheck.ts';
import type { Layout } from '../../../src/extracts/matchHeader.ts';
import { privateFolder } from '../../operate/wholeFile.ts';
import { identifier, pathLiteral } from '../../warehouse/sqlText.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { FoundFile } from '../foundFile.ts';
import { vaultColumns } from '../rowFiles.ts';
import { Bits } from './bits.ts';
import { allTexts, sampledTexts } from './columnTexts.ts';
import { extentIn } from './extentIn.ts';
import type { ColumnTexts } from './lookups.ts';
import { OddRecords } from './oddRecords.ts';
import { planSql } from './planSql.ts';
import { type Headed, readHead } from './readHead.ts';
import { refuseNul } from './refuseNul.ts';
import { IN_HALVES, type RegularPart, scanFile } from './scanFile.ts';
import type { Scan } from './scanRecords.ts';
import { storeRepeated } from './storeRepeated.ts';
import type { Workshop } from './workshop.ts';

/** What checking in sets gives: the accepted rows are in a Parquet file (see `vaultColumns`), null where refused. */
export interface CheckedInSets {
  check: FileCheck;
  rowsPath: string | null;
}

/**
 * Checks a large file against the contracts: the same answer as `checkText` gives, in the time that the database needs
 * and in memory that does not grow with the file. The database accepts the rows of which nothing is to be said; every
 * other record is looked at by the same code as in `checkText`. Null where the file must be read whole instead.
 * From a size of `inHalves`, in bytes, the file is scanned in two halves at once.
 */
export async function checkInSets(
  file: FoundFile,
  contracts: readonly Contract[],
  limits: Limits,
  { warehouse, folder }: Workshop,
  inHalves = IN_HALVES,
): Promise<CheckedInSets | null> {
  const found = await readHead(file, contracts);
  if (!found) return null;
  const at = (kind: string) => join(folder, `${file.sha256}.${kind}`);
  const [plainPath, rowsPath] = [at('plain.parquet'), at('rows.parquet')];
  const regular = await privateFolder(at('regular'));
  const clear = () => rm(regular, { recursive: true, force: true });
  try {
    const scanned = await scanFile(file, found, regular, inHalves);
    if ('hasNul' in scanned) return { check: await refuseNul(file), rowsPath: null };
    if ('endlessOn' in scanned) return { check: refuseEndless(found, scanned.endlessOn), rowsPath: null };
    const { scan, parts } = scanned;
    const accepted = await acceptPlain(warehouse, found, scan, parts, plainPath);
    await clear();
    return await lookAtOthers(warehouse, file, found, scan, accepted, limits, plainPath, rowsPath);
  } finally {
    await clear();
    await rm(plainPath, { force: true });
  }
}

/** Where more than this share of the regular records is left over, it is asked what all their texts mean. */
const MOST_LEFT = 0.02;
const FEW = 5_000;

/** Enough for a list of a dozen columns, and half of what is taken where there is more. */
const COPY_MEGABYTES = 112;

/** Writes the rows that are accepted in sets; gives how many they are. */
async function acceptPlain(
  warehouse: Warehouse,
  { layout, delimiter, tokens, headerIndex }: Headed,
  scan: Scan,
  parts: readonly RegularPart[],
  plainPath: string,
): Promise<number> {
  const above = tokens.records.slice(0, headerIndex + 1).map((record) => record.cells);
  const plan = { parts, delimiter, cells: above.at(-1)!.length, above, layout, scan };
  const accept = async (texts: readonly ColumnTexts[]): Promise<number> => {
    const sql = await planSql(warehouse, plan, texts);
    // The lookups are small and the file is large, whatever is guessed of it: they are what is held in memory.
    await warehouse.run("set disabled_optimizers = 'join_order,build_side_probe_side'");
    await warehouse.runLean(
      `copy (${sql}) to ${pathLiteral(plainPath)} (format parquet, compression zstd)`,
      COPY_MEGABYTES,
    );
    await warehouse.run('reset disabled_optimizers');
    const [counted] = await warehouse.rows<{ accepted: number }>(
      `select count(*)::integer as accepted from read_parquet(${pathLiteral(plainPath)})`,
    );
    return counted!.accepted;
  };
  const accepted = await accept(sampledTexts(plan));
  const left = scan.regular - accepted;
  // Days or codes in spellings of which the sample had too few: now each is read once, and not once a row.
  return left > FEW && left > scan.regular * MOST_LEFT ? accept(await allTexts(warehouse, plan)) : accepted;
}

/** More records than this are not looked at one by one: what they have in common must be mended first. */
const MOST_ODD = 500_000;
/** So many of them are looked at all the same, to say what is wrong. */
const FIRST_ODD = 1_000;

async function lookAtOthers(
  warehouse: Warehouse,
  file: FoundFile,
  found: Headed,
  scan: Scan,
  taken: number,
  limits: Limits,
  plainPath: string,
  rowsPath: string,
): Promise<CheckedInSets | null> {
  const { layout } = found;
  const { contract } = layout;
  const plain = `read_parquet(${pathLiteral(plainPath)})`;
  let accepted = taken;
  const left = accepted < scan.regular ? await linesWithout(warehouse, plain, scan) : [];
  const odd = new OddRecords(file, found, scan, left);
  if (odd.count > MOST_ODD) return { check: await refuseOdd(odd, found, scan, limits), rowsPath: null };
  if (!(await odd.read())) return null;

  // Two rows that name the same thing: whichever the database took, both are looked at side by side.
  const good = odd.goodRows();
  await storeRows(warehouse, 'odd_rows', layout, good);
  const key = `hash(${contract.unique.map(identifier).join(', ')})`;
  const keys = `select ${key} as hash from ${plain} union all select ${key} from odd_rows`;
  let inForce = plain;
  if ((await storeRepeated(warehouse, keys, accepted + good.length)) > 0) {
    await warehouse.run(`
      create or replace temp table called_back as
      select line from ${plain} where ${key} in (select hash from repeated)`);
    const called = await warehouse.rows<{ line: number }>('select line from called_back order by line');
    accepted -= called.length;
    odd.add(called.map(({ line }) => line));
    if (odd.count > MOST_ODD) return { check: await refuseOdd(odd, found, scan, limits), rowsPath: null };
    if (called.length > 0 && !(await odd.read())) return null;
    inForce = `(select * from ${plain} where line not in (select line from called_back))`;
  }

  const extent = await extentIn(warehouse, contract, inForce);
  const apart = { accepted, blank: scan.blank, extent, readRow: odd.readRow, sorted: odd.sorted };
  const check = checkRecognised({ ...found, tokens: odd.tokens }, limits, apart);
  if (check.verdict === 'refused') return { check, rowsPath: null };
  if (check.rows.length === 0 && inForce === plain) {
    await rename(plainPath, rowsPath);
  } else {
    await storeRows(warehouse, 'odd_rows', layout, check.rows);
    const names = vaultColumns(contract).map(({ name }) => identifier(name));
    await warehouse.run(`
      copy (
        select ${names.join(', ')} from ${inForce}
        union all select ${names.join(', ')} from odd_rows
      ) to ${pathLiteral(rowsPath)} (format parquet, compression zstd)`);
  }
  return { check: { ...check, rows: [] }, rowsPath };
}

/** Refuses a file of which hundreds of thousands of records are odd, and says of the first what is wrong with them. */
async function refuseOdd(
  odd: OddRecords,
  found: Headed,
  { records }: Scan,
  limits: Limits,
): Promise<FileCheck> {
  const { count } = odd;
  odd.keepFirst(FIRST_ODD);
  const seen = (await odd.read()) ? checkRecognised({ ...found, tokens: odd.tokens }, limits).problems : [];
  const headerLine = found.tokens.records[found.headerIndex]!.line;
  const message = `has ${count} of ${records} records of which something is to be said, more than the ${MOST_ODD} that are looked at one by one: the first ${FIRST_ODD} are reported; mend what they have in common and export it again`;
  return refuse(
    { line: headerLine, column: null, value: null, rule: 'too_many_odd', message },
    {
      extract: found.layout.contract.id,
      delimiter: found.delimiter,
      headerLine,
      problems: seen.filter(({ line, severity }) => line !== headerLine || severity !== 'error'),
    },
  );
}

/** The lines of the regular records that are not among some rows. */
async function linesWithout(warehouse: Warehouse, rows: string, { others, lines }: Scan): Promise<number[]> {
  const taken = new Bits();
  for await (const { count, columns } of warehouse.typed(`select line from ${rows}`)) {
    for (let at = 0; at < count; at += 1) taken.add(columns[0]!.items[at]!);
  }
  return taken.neither(others, lines);
}

const storeRows = (warehouse: Warehouse, table: string, { contract }: Layout, rows: FileCheck['rows']) =>
  warehouse.storeTemp(
    table,
    vaultColumns(contract),
    rows.map(({ values, line }) => [...values, line]),
  );
