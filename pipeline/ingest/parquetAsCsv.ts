import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { identifier, pathLiteral } from '../warehouse/sqlText.ts';
import { type FoundFile, lookAt } from './foundFile.ts';
import type { Workshop } from './sets/workshop.ts';

/** True for the first bytes of a Parquet file. */
export const isParquet = (start: Buffer) => start.subarray(0, 4).toString('latin1') === 'PAR1';

/**
 * Writes a Parquet file as CSV into the workshop, so that it is checked like any other file: its columns by name, a
 * record a line. Null where it is damaged. Whoever calls it removes the file.
 */
export async function parquetAsCsv(
  { path, name, sha256 }: FoundFile,
  { warehouse, folder }: Workshop,
): Promise<FoundFile | null> {
  // By a name of our own: DuckDB takes * and [ in the name of a file for a pattern.
  const [copy, csv] = ['parquet', 'csv'].map((kind) => join(folder, `${sha256}.${kind}`)) as [string, string];
  const source = `read_parquet(${pathLiteral(copy)})`;
  await copyFile(path, copy);
  try {
    const columns = await warehouse.rows<{ column_name: string; column_type: string }>(
      `describe from ${source}`,
    );
    const texts = columns.map(({ column_name, column_type }) => asText(identifier(column_name), column_type));
    await warehouse.run(
      `copy (select ${texts.join(', ')} from ${source}) to ${pathLiteral(csv)} (format csv, header)`,
    );
  } catch {
    await rm(csv, { force: true });
    return null;
  } finally {
    await rm(copy, { force: true });
  }
  return lookAt(csv, name);
}

/** A whole number in a column of fractions is written as one: `301`, not `301.0`. */
function asText(column: string, type: string): string {
  if (type !== 'DOUBLE' && type !== 'FLOAT') return `${column}::varchar as ${column}`;
  const isWhole = `${column} = trunc(${column}) and abs(${column}) < 1e15`;
  return `case when ${isWhole} then ${column}::bigint::varchar else ${column}::varchar end as ${column}`;
}
