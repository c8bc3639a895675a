import { literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** A query as DuckDB's parser tells it, as far as names of columns go. */
interface Node {
  select_list?: { class: string; alias?: string; column_names?: string[] }[];
  setop_type?: string;
  left?: Node;
}

/**
 * The names of the columns that a query returns. Most stand in its text, which the parser alone tells, without the tables:
 * planning each query only to hear them took a tenth of a refresh. One with a `*` or a column without a name is planned.
 */
export async function namesReturned(warehouse: Warehouse, query: string): Promise<string[]> {
  const [told] = await warehouse.rows<{ parsed: string }>(
    `select json_serialize_sql(${literal(query)}, skip_null := true, skip_empty := true)::varchar as parsed`,
  );
  const { statements = [] } = JSON.parse(told!.parsed) as { statements?: { node: Node }[] };
  let node = statements[0]?.node;
  // Of queries put together the first names the columns, unless they are put together by name.
  while (node?.left && !node.setop_type?.endsWith('BY_NAME')) node = node.left;
  const names = node?.select_list?.map(({ class: kind, alias, column_names }) => {
    return alias || (kind === 'COLUMN_REF' ? column_names?.at(-1) : undefined);
  });
  if (names?.every((name) => name !== undefined)) return names as string[];
  const rows = await warehouse.rows<{ column_name: string }>(`describe ${query}`);
  return rows.map(({ column_name }) => column_name);
}
