import { chmod, readFile } from 'node:fs/promises';
import { syncFile } from '../operate/wholeFile.ts';
import { identifier, literal, pathLiteral } from '../warehouse/sqlText.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { type PublishedType, STAGED } from './stagedTable.ts';

/**
 * What a spreadsheet would take for a formula, also by the wide signs that some take for plain ones. A sign before
 * digits is a number and stays one.
 */
export const FORMULA = '^[=@\\t\\r\\n＝＠＋－]|^[+-]';
export const NUMBER = '^[+-]\\d+(\\.\\d+)?$';

/** How a value of each type is printed: a whole number without the `.0` of a double. */
const PRINTED: Readonly<Record<PublishedType, (column: string) => string>> = {
  VARCHAR: (column) =>
    `if(regexp_matches(${column}, ${literal(FORMULA)}) and not regexp_matches(${column}, ${literal(NUMBER)}), '''' || ${column}, ${column})`,
  DOUBLE: (column) =>
    `if(${column} = trunc(${column}) and abs(${column}) < 1e15, ${column}::bigint::varchar, ${column}::varchar)`,
  INTEGER: (column) => column,
  BIGINT: (column) => column,
  DATE: (column) => column,
  BOOLEAN: (column) => column,
};

/**
 * Writes what is staged as CSV for people and spreadsheets: a byte-order mark so that Excel reads UTF-8, and text that a
 * spreadsheet would run as a formula set behind an apostrophe. What is absent is empty, and a text of no letters is `""`.
 * Gives the bytes.
 */
export async function writeCsv(
  warehouse: Warehouse,
  path: string,
  columns: readonly { name: string; type: PublishedType }[],
): Promise<Uint8Array> {
  const printed = columns.map(({ name, type }, at) => {
    const heading = at === 0 ? `\ufeff${name}` : name;
    return `${PRINTED[type](identifier(name))} as ${identifier(heading)}`;
  });
  await warehouse.run(
    `copy (select ${printed.join(', ')} from ${STAGED}) to ${pathLiteral(path)} (format csv, header)`,
  );
  await chmod(path, 0o600);
  await syncFile(path);
  return readFile(path);
}
