import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { identifier, pathLiteral } from '../../pipeline/warehouse/sqlText.ts';

/**
 * The least that a refresh could take of DuckDB, as a process of its own: every value of every row of a vault is read
 * once, and the facts that were published from it are written to a database on disk.
 */
const [vault, published, database] = process.argv.slice(2) as [string, string, string];
rmSync(database, { force: true });
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
for (const extract of readdirSync(vault, { withFileTypes: true })) {
  if (!extract.isDirectory() || extract.name === 'receipts') continue;
  const folder = join(vault, extract.name);
  const files = readdirSync(folder).filter((name) => /^[^.]+\.parquet$/.test(name));
  if (files.length === 0) continue;
  const source = `read_parquet([${files.map((name) => pathLiteral(join(folder, name))).join(', ')}])`;
  const described = await connection.runAndReadAll(`describe from ${source}`);
  const columns = described.getRowsJson().map(([name]) => `max(hash(${identifier(String(name))}))`);
  await connection.run(`select ${columns.join(', ')} from ${source}`);
}
await connection.run(`attach ${pathLiteral(published)} as published (read_only)`);
for (const table of ['indicators', 'weekly', 'signals']) {
  await connection.run(`create table ${table} as from published.facts.${table}`);
}
await connection.run('checkpoint');
connection.closeSync();
instance.closeSync();
