import { join } from 'node:path';
import { literal, pathLiteral } from '../warehouse/sqlText.ts';

/** The columns of the published tables that are read back, and their types; every other is text. */
const TYPES = {
  indicators: {
    month: 'DATE',
    numerator: 'DOUBLE',
    denominator: 'DOUBLE',
    value: 'DOUBLE',
    provisional: 'BOOLEAN',
  },
  revisions: { month: 'DATE', value: 'DOUBLE' },
} as const;

/** A table as a publication's CSV tells it, in SQL: for publications whose database is gone. */
export function publishedCsv(folder: string, table: keyof typeof TYPES): string {
  const path = join(folder, table === 'revisions' ? 'earlier' : 'tables', `${table}.csv`);
  const casts = Object.entries(TYPES[table]).map(([name, type]) => `${name}::${type} as ${name}`);
  const read = `read_csv(${pathLiteral(path)}, header = true, all_varchar = true, delim = ',', quote = ${literal('"')}, escape = ${literal('"')})`;
  return `(select * replace (${casts.join(', ')}) from ${read})`;
}
