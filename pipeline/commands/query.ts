import Papa from 'papaparse';
import { vaultDir } from '../ingest/vault.ts';
import { currentPublication, needDatabase } from '../publish/publication.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { asTable } from './asTable.ts';
import { foldersOf, type Given, type Surroundings, UsageError } from './command.ts';

/** `sightline query "SQL"`: read-only SQL on the current publication. */
export async function query({ values, positionals }: Given, around: Surroundings): Promise<number> {
  const [sql, ...more] = positionals;
  if (!sql || more.length > 0)
    throw new UsageError('query: give one query, in quotation marks: sightline query "SQL"');
  const { data } = foldersOf(values, around);
  const { folder } = await currentPublication(data);
  const warehouse = await Warehouse.openReadOnly(await needDatabase(folder), vaultDir(data));
  try {
    const { names, rows } = await warehouse.query(sql).catch((error: Error) => {
      throw new UsageError(`query: ${error.message.split('\n')[0]}`);
    });
    if (values.json) around.print(JSON.stringify(rows, null, 2));
    else if (values.csv) around.print(Papa.unparse({ fields: names, data: rows }, { newline: '\n' }));
    else around.print(`${asTable(names, rows)}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`);
  } finally {
    warehouse.close();
  }
  return 0;
}
