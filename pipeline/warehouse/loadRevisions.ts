import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { stateOf } from '../publish/publication.ts';
import { publishedCsv } from '../publish/publishedCsv.ts';
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
 * it was the first to say a figure or said another than they, its own. A month that had not ended is no revision. Of one
 * whose database is gone that is what it published.
 */
export async function loadRevisions(
  warehouse: Warehouse,
  earlier: Earlier | null,
  runId: string,
): Promise<void> {
  if (earlier === null) return;
  const isAttached = await attachEarlier(warehouse, earlier);
  try {
    const said = isAttached ? await inDatabase(warehouse) : await published(earlier);
    if (!said) return;
    await warehouse.run(`
      insert into facts.revisions
      select indicator, month, breakdown, member, run_id, published_at, value from ${said.revisions}`);
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
      from ${said.indicators} as said
      left join known using (indicator, month, breakdown, member)
      where not said.provisional and (known.is_known is null or known.value is distinct from said.value)
      order by all`);
  } finally {
    if (isAttached) await warehouse.run('detach earlier');
  }
}

/** Where, in SQL, the figures and revisions of an earlier publication stand. */
type Said = { indicators: string; revisions: string };

async function inDatabase(warehouse: Warehouse): Promise<Said | null> {
  const [kept] = await warehouse.rows(
    `from duckdb_tables() where database_name = 'earlier' and schema_name = 'facts' and table_name = 'revisions'`,
  );
  return kept ? { indicators: 'earlier.facts.indicators', revisions: 'earlier.facts.revisions' } : null;
}

async function published({ database }: Earlier): Promise<Said | null> {
  const folder = dirname(database);
  if ((await stateOf(folder)) !== 'figures only') return null;
  return { indicators: publishedCsv(folder, 'indicators'), revisions: publishedCsv(folder, 'revisions') };
}
