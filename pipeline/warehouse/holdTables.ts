import type { Contract } from '../../src/contracts/kit/contract.ts';
import { doInLanes } from '../operate/inLanes.ts';
import { identifier, literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';
import { withLanes } from './withLanes.ts';

/** Where views are, and then where the tables are looked for that are made from them. */
const HELD = 'held';

/** The schemas of a publication's database, in which names are looked for. */
const SCHEMAS = [
  'main',
  'calendar',
  'reference',
  'ledger',
  'quarantine',
  'clean',
  'history',
  'episodes',
  'facts',
  'trackers',
];

/**
 * Holds the clean tables, and the history that is asked for, in a database in memory beside the publication's own while
 * that is made. They are views of some thousand files of the vault, and a hundred queries read each of them: `clean.x`
 * means the table that is held, until the publication is opened by itself and it means the view.
 */
export async function holdTables(
  warehouse: Warehouse,
  contracts: readonly Contract[],
  history: readonly string[],
): Promise<void> {
  await warehouse.run(`attach ':memory:' as ${HELD}`);
  await hold(
    warehouse,
    'clean',
    contracts.map(({ id }) => id),
  );
  await hold(warehouse, 'history', history);
  await lookIn(warehouse, ['clean', 'history']);
}

/** Holds the episodes that are views, too, once they are there. */
export async function holdEpisodes(warehouse: Warehouse): Promise<void> {
  const views = await warehouse.rows<{ name: string }>(
    `select view_name as name from duckdb_views() where schema_name = 'episodes' order by view_oid`,
  );
  await hold(
    warehouse,
    'episodes',
    views.map(({ name }) => name),
  );
  await lookIn(warehouse, ['clean', 'history', 'episodes']);
}

async function hold(warehouse: Warehouse, schema: string, names: readonly string[]): Promise<void> {
  await warehouse.run(`create schema ${HELD}.${schema}`);
  await withLanes(warehouse, (lanes) =>
    doInLanes(names, lanes, async (each, lane) => {
      const name = `${schema}.${identifier(each)}`;
      await lane.run(`create table ${HELD}.${name} as from ${name}`);
    }),
  );
}

/** Lets names be looked for first in these schemas of what is held; what is created goes to the publication's database. */
async function lookIn(warehouse: Warehouse, held: readonly string[]): Promise<void> {
  const [own] = await warehouse.rows<{ name: string }>('select current_database() as name');
  const [main, ...others] = SCHEMAS.map((schema) => `${identifier(own!.name)}.${schema}`);
  const path = [main, ...held.map((schema) => `${HELD}.${schema}`), ...others];
  await warehouse.run(`set search_path = ${literal(path.join(','))}`);
}
