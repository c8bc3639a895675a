/** Text as an SQL literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A path as an SQL literal; DuckDB takes `/` on every system. */
export const pathLiteral = (path: string) => literal(path.replaceAll('\\', '/'));
