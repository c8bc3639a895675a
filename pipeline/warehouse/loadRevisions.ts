import { existsSync } from 'node:fs';
import { literal, pathLiteral } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** The publication that was in force before this one. */
export interface Earlier {
  runId: string;
  /** An ISO instant. */
  publishedAt: string;
  /** Its DuckDB file. */
  database: string;
}

/** Lays an earlier publication beside this one, as `earlier`; false where its database is gone or can't be read. */
export async function attachEarlier(warehouse: Warehouse, { database }: Earlier): Promise<boolean> {
  if (!existsSync(database)) return false;
  try {
    await warehouse.run(`attach ${pathLiteral(database)} as earlier (read_only)`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Fills `facts.revisions` with what earlier publications said: all that the one before knew of those before it, and, where
 * it was the first to say a figure or said another than they, its own. A month that had not ended is no revision.
 */
export async function loadRevisions(
  warehouse: Warehouse,
  earlier: Earlier | null,
  runId: string,
): Promise<void> {
  if (earlier === null || !(await attachEarlier(warehouse, earlier))) return;
  try {
    const [kept] = await warehouse.rows(
      `from duckdb_tables() where database_name = 'earlier' and schema_name = 'facts' and table_name = 'revisions'`,
    );
    if (!kept) return;
    await warehouse.run('insert into facts.revisions from earlier.facts.revisions');
    if (earlier.runId === runId) return;
    await warehouse.run(`
      insert into facts.revisions
      with known as (
        select indicator, month, breakdown, member, max_by(value, published_at) as value, true as is_known
        from facts.revisions
        group by all
      )

      select
        said.indicator, said.month, said.breakdown, said.member,
        ${literal(earlier.runId)}, ${literal(earlier.publishedAt)}, said.value
      from earlier.facts.indicators as said
      left join known using (indicator, month, breakdown, member)
      where not said.provisional and (known.is_known is null or known.value is distinct from said.value)
      order by all`);
  } finally {
    await warehouse.run('detach earlier');
  }
}
