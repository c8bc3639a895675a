import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { unzipSync } from 'fflate';
import { plainRows } from '../../pipeline/publish/readPublication.ts';
import { identifier, pathLiteral } from '../../pipeline/warehouse/sqlText.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';

/**
 * The files below a folder that hold a text: in their bytes as they are, and unpacked, row by row, where they are Parquet,
 * DuckDB, Arrow or workbooks. Their paths, in order.
 */
export async function filesThatHold(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  const warehouse = await Warehouse.open(':memory:');
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of names.sort()) {
      const bytes = readFileSync(path);
      if (bytes.includes(text) || (await unpacked(warehouse, path, bytes)).includes(text))
        found.push(path.slice(folder.length + 1));
    }
  } finally {
    warehouse.close();
  }
  return found;
}

async function unpacked(warehouse: Warehouse, path: string, bytes: Buffer): Promise<string> {
  if (path.endsWith('.parquet'))
    return JSON.stringify(await warehouse.rows(`from read_parquet(${pathLiteral(path)})`));
  if (path.endsWith('.arrow')) return JSON.stringify(plainRows(tableFromIPC(bytes)));
  if (path.endsWith('.xlsx'))
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join();
  if (path.endsWith('sightline.duckdb')) return tablesOf(warehouse, path);
  return '';
}

async function tablesOf(warehouse: Warehouse, path: string): Promise<string> {
  await warehouse.run(`attach ${pathLiteral(path)} as held (read_only)`);
  const tables = await warehouse.rows<{ schema: string; name: string }>(
    `select schema_name as schema, table_name as name from duckdb_tables() where database_name = 'held'`,
  );
  const texts: string[] = [];
  for (const { schema, name } of tables) {
    const table = `held.${identifier(schema)}.${identifier(name)}`;
    const [joined] = await warehouse.rows<{ text: string | null }>(
      `select string_agg(row::varchar, ' ') as text from ${table} as row`,
    );
    texts.push(joined!.text ?? '');
  }
  await warehouse.run('detach held');
  return texts.join(' ');
}
