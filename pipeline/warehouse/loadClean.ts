import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import type { Settled, Share } from '../ingest/settle.ts';
import type { Vault } from '../ingest/vault.ts';
import { inSlices, inWindows } from './partSql.ts';
import { identifier, literal, pathLiteral } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/**
 * Makes `clean.<extract>`: the rows in force, with `file_id` and `line`. It is a view of the vault, whose files never
 * change, so that ten years of extracts need not be copied for each publication; only where later rows replace earlier
 * ones by key is it a table, worked out once. Without a file for it, it is there and empty.
 */
export async function loadClean(
  warehouse: Warehouse,
  vault: Vault,
  contract: Contract,
  { files, shares }: Settled,
): Promise<void> {
  const name = `clean.${identifier(contract.id)}`;
  // `files` ends with the one that runs to the latest date, so that of two rows with one key the later stays.
  const parts = files.flatMap(({ fileId, check }): Part[] => {
    const share = check.extract === contract.id ? shares.get(fileId) : undefined;
    return share ? [{ fileId, path: vault.rowsPath(contract.id, fileId), share }] : [];
  });
  if (contract.covers === 'keys' && parts.length > 1) {
    await storeLatest(warehouse, name, contract, parts);
  } else {
    const sql = parts.length > 0 ? rowsSql(contract, parts) : nothingSql(contract);
    await warehouse.run(`create view ${name} as ${sql}`);
  }
}

/** A file in force, and what it still speaks for. */
interface Part {
  fileId: string;
  path: string;
  share: Share;
}

/** Of the rows with one key those of the latest file that holds any. */
async function storeLatest(
  warehouse: Warehouse,
  table: string,
  contract: Contract,
  parts: readonly Part[],
): Promise<void> {
  const names = columnsOf(contract).map(({ name }) => identifier(name));
  const key = (contract.sameBy ?? contract.unique).map(identifier);
  const places = parts.map(({ fileId }, place) => `when ${literal(fileId)} then ${place}`);
  await warehouse.run(`
    create table ${table} as
    select * exclude (place)
    from (select *, case file_id ${places.join(' ')} end as place from (${rowsSql(contract, parts)}))
    qualify place = max(place) over (partition by ${key.join(', ')})
    order by place, line, ${names.join(', ')}`);
}

/** The rows in force of some files. They are read as one list: of a union each file would be opened to make the view. */
function rowsSql(contract: Contract, parts: readonly Part[]): string {
  const names = columnsOf(contract).map(({ name }) => identifier(name));
  const conditions = parts.map(({ fileId, share }) => ({ fileId, condition: inForce(contract, share) }));
  const limited = conditions.filter(({ condition }) => condition !== 'true');
  const where =
    limited.length > 0
      ? `where case ${FILE_ID} ${limited.map(({ fileId, condition }) => `when ${literal(fileId)} then ${condition}`).join(' ')} else true end`
      : '';
  return `
    select ${names.join(', ')}, ${FILE_ID} as file_id, line
    from ${filesSql(parts.map(({ path }) => path))} ${where}`;
}

/** Files of the vault as one table in SQL, with a column `filename`. */
export const filesSql = (paths: readonly string[]) =>
  `read_parquet([${paths.map(pathLiteral).join(', ')}], filename = true)`;

/** The file that a row of `filesSql` is from: files of the vault are named by their id. */
export const FILE_ID = 'parse_filename(filename, true)';

/** A table of the contract's columns, `file_id` and `line`, without a row. */
export function nothingSql(contract: Contract): string {
  const columns = columnsOf(contract).map(({ name, type }) => `null::${type} as ${identifier(name)}`);
  return `select ${columns.join(', ')}, null::varchar as file_id, null::integer as line where false`;
}

function inForce({ covers, slice }: Contract, share: Share): string {
  if (covers === 'snapshot' || covers === 'keys') return 'true';
  const value = identifier(slice!);
  return 'slices' in share ? inSlices(value, share.slices) : `not ${inWindows(value, share.outside)}`;
}
