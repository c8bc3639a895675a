import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { readReference } from '../../pipeline/reference.ts';
import { computeFacts } from '../../pipeline/warehouse/computeFacts.ts';
import { loadCalendar } from '../../pipeline/warehouse/loadCalendar.ts';
import { nothingSql } from '../../pipeline/warehouse/loadClean.ts';
import { loadReference } from '../../pipeline/warehouse/loadReference.ts';
import { type Indicator, readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { layViews } from '../../pipeline/warehouse/runChecks.ts';
import { runEpisodes } from '../../pipeline/warehouse/runEpisodes.ts';
import { runModel } from '../../pipeline/warehouse/runModel.ts';
import { identifier, literal } from '../../pipeline/warehouse/sqlText.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { monthOf } from '../../src/calendar/isoDate.ts';
import { folderOfRun } from './oncePerRun.ts';
import { project } from './sandbox.ts';

/** A row by column; a column that is not named is NULL. */
export type MadeRow = Record<string, string | number | boolean | null>;

/** What stands in the tables that indicators read, written by hand. */
export interface Made {
  asAt?: string;
  /** The first month that every extract covers; the last is that of the as-at date. */
  from?: string;
  /** Of extracts that cover other months than that: which, by their first day. */
  covered?: Record<string, string[]>;
  clean?: Record<string, MadeRow[]>;
  /** Lists by the `file_id` that rows of theirs give: which extract they are of, and the last day that they speak for. */
  lists?: Record<string, { extract: string; until: string }>;
  /** With `delivered`. */
  history?: Record<string, MadeRow[]>;
  /** Rows that are added to the reference tables of `data/reference`; a threshold takes the place of the one it names. */
  reference?: Record<string, MadeRow[]>;
}

/** A row of `facts.indicators` or `facts.weekly` as tests compare it. */
export interface MadeFact {
  /** The month or week. */
  period: string;
  breakdown: string;
  member: string;
  numerator: number;
  denominator: number | null;
  value: number | null;
  provisional: boolean;
}

const contracts = await loadContracts();
const models = join(project, 'pipeline', 'models');
const reference = await readReference([join(project, 'data', 'reference')]);
const indicators = await readIndicators(join(project, 'pipeline', 'indicators'), join(models, 'episodes'));

/** A database with every table and no row, made once and copied for each test. */
const empty = await (async () => {
  // Its copies come to gigabytes, and a worker that is ended by force clears nothing away.
  const folder = mkdtempSync(join(folderOfRun(), 'made-'));
  const path = join(folder, 'empty.duckdb');
  const warehouse = await Warehouse.open(path);
  await runModel(warehouse, models, 'ledger/schema');
  await loadReference(warehouse, reference.tables);
  await loadCalendar(warehouse);
  for (const contract of contracts) {
    const name = identifier(contract.id);
    await warehouse.run(`create table clean.${name} as ${nothingSql(contract)}`);
    await warehouse.run(
      `create table history.${name} as select *, null::date as delivered from clean.${name}`,
    );
  }
  await warehouse.run('checkpoint');
  warehouse.close();
  return { folder, path };
})();
let copies = 0;

/** A database in which these rows stand, up to the episodes that `asked` read and the empty tables of facts. */
export async function madeWarehouse(
  made: Made,
  asked: readonly Indicator[] = indicators,
): Promise<Warehouse> {
  const { asAt = '2026-10-31', from = '2024-11-01' } = made;
  copies += 1;
  const path = join(empty.folder, `${copies}.duckdb`);
  copyFileSync(empty.path, path);
  const warehouse = await Warehouse.open(path);
  await warehouse.run(`set variable as_at = date ${literal(asAt)}`);
  for (const { id } of contracts) {
    await insert(warehouse, 'clean', id, made.clean?.[id] ?? []);
    await insert(warehouse, 'history', id, made.history?.[id] ?? []);
  }
  for (const { threshold } of made.reference?.thresholds ?? []) {
    await warehouse.run(`delete from reference.thresholds where threshold = ${literal(String(threshold))}`);
  }
  for (const [table, rows] of Object.entries(made.reference ?? {})) {
    await insert(warehouse, 'reference', table, rows);
  }
  await warehouse.run(`
    insert into ledger.coverage
    select extract, layer, month::date
    from unnest([${contracts.map(({ id }) => literal(id)).join(', ')}]) as extracts(extract),
      unnest(['clean', 'history']) as layers(layer),
      generate_series(date ${literal(monthOf(from))}, date ${literal(asAt)}, interval 1 month) as months(month)`);
  for (const [id, months] of Object.entries(made.covered ?? {})) {
    await warehouse.run(`delete from ledger.coverage where extract = ${literal(id)} and layer = 'clean'`);
    for (const month of months) {
      await warehouse.run(`insert into ledger.coverage values (${literal(id)}, 'clean', ${literal(month)})`);
    }
  }
  for (const [fileId, { extract, until }] of Object.entries(made.lists ?? {})) {
    await warehouse.run(`
      insert into ledger.files (
        file_id, name, extract, bytes, records, preamble, accepted, quarantined, duplicates, blank, footer, verdict
      ) values (${literal(fileId)}, 'made', ${literal(extract)}, 0, 0, 0, 0, 0, 0, 0, 0, 'accepted')`);
    await warehouse.run(`insert into ledger.deliveries values (${literal(fileId)}, ${literal(until)})`);
  }
  await layViews(warehouse, contracts);
  await runEpisodes(warehouse, models, asked);
  await runModel(warehouse, models, 'facts/schema');
  return warehouse;
}

/** The facts of one indicator by its id, in order; of its weeks where `period` says so. */
export async function madeFacts(
  id: string,
  made: Made,
  period: 'month' | 'week' = 'month',
): Promise<MadeFact[]> {
  const indicator = indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(`there is no indicator "${id}"`);
  const warehouse = await madeWarehouse(made, [indicator]);
  try {
    await computeFacts(warehouse, [indicator]);
    const table = period === 'month' ? 'facts.indicators' : 'facts.weekly';
    return await warehouse.rows<MadeFact>(`
      select ${period} as period, * exclude (indicator, ${period}) from ${table} order by period, breakdown, member`);
  } finally {
    warehouse.close();
  }
}

/** The facts of the whole, by month as `2026-10`: `{ numerator, denominator, value }`. One database for all of them. */
export async function madeMonths(
  id: string,
  made: Made,
): Promise<Record<string, Pick<MadeFact, 'numerator' | 'denominator' | 'value'>>> {
  const whole = (await madeFacts(id, made)).filter(({ breakdown }) => breakdown === 'all');
  return Object.fromEntries(
    whole.map(({ period, numerator, denominator, value }) => [
      period.slice(0, 7),
      { numerator, denominator, value },
    ]),
  );
}

/** The facts of the whole of one month: `{ numerator, denominator, value }`; undefined where there is no row. */
export async function madeFact(id: string, month: string, made: Made) {
  const facts = await madeFacts(id, made);
  const found = facts.find(({ period, breakdown }) => period === `${month}-01` && breakdown === 'all');
  return found && { numerator: found.numerator, denominator: found.denominator, value: found.value };
}

async function insert(
  warehouse: Warehouse,
  schema: string,
  table: string,
  rows: readonly MadeRow[],
): Promise<void> {
  for (const [at, row] of rows.entries()) {
    const all: MadeRow = schema === 'reference' ? row : { file_id: 'made', line: at + 2, ...row };
    const names = Object.keys(all).map(identifier).join(', ');
    const values = Object.values(all).map((value) =>
      typeof value === 'string' ? literal(value) : String(value),
    );
    await warehouse.run(
      `insert into ${schema}.${identifier(table)} (${names}) values (${values.join(', ')})`,
    );
  }
}
