import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import { identifier, literal, type Warehouse } from './warehouse.ts';

/**
 * Runs every check of `pipeline/models/checks/`: what no row can show alone. Each is a query that returns the rows to
 * warn of, with `file_id, line, column, value, message`; its file's name is the rule. They read the clean tables and
 * two views over all of them: `child_births` (every date of birth given for a child) and `dated_events` (the date by
 * which each row counts).
 */
export async function runChecks(
  warehouse: Warehouse,
  modelsDir: string,
  contracts: readonly Contract[],
): Promise<void> {
  await warehouse.run(`create temp view child_births as ${births(contracts)}`);
  await warehouse.run(`create temp view dated_events as ${events(contracts)}`);
  for (const rule of await checkNames(modelsDir)) {
    const sql = await readFile(join(modelsDir, 'checks', `${rule}.sql`), 'utf8');
    await warehouse.run(`
      insert into ledger.problems
      select file_id, line, "column", value, ${literal(rule)}, message, 'warning'
      from (${sql})`);
  }
  await warehouse.run(`
    update ledger.files set verdict = 'accepted_with_warnings'
    where verdict = 'accepted' and file_id in (select file_id from ledger.problems where severity = 'warning')`);
}

/** How often each check between rows and files found something in a database of a publication. */
export async function checkCounts(
  warehouse: Warehouse,
  modelsDir: string,
): Promise<{ rule: string; count: number }[]> {
  const rules = (await checkNames(modelsDir)).map(literal).join(', ');
  return warehouse.rows(`
    select rule, count(*) as count from ledger.problems where rule in (${rules}) group by rule order by rule`);
}

/** The rules that are checked between rows and files. */
async function checkNames(modelsDir: string): Promise<string[]> {
  const names = await readdir(join(modelsDir, 'checks'));
  return names
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -4))
    .sort();
}

const NOTHING = 'select null::varchar as file_id, null::integer as line where false';

function births(contracts: readonly Contract[]): string {
  const held = contracts.filter((contract) => {
    const names = columnsOf(contract).map(({ name }) => name);
    return names.includes('child_id') && names.includes('date_of_birth');
  });
  const parts = held.map(
    ({ id }) => `
      select ${literal(id)} as extract, child_id, date_of_birth, file_id, line
      from clean.${identifier(id)}
      where date_of_birth is not null`,
  );
  return parts.length > 0 ? parts.join(' union all ') : NOTHING;
}

function events(contracts: readonly Contract[]): string {
  const parts = contracts
    .filter(({ asAt, benchmark }) => asAt !== undefined && !benchmark)
    .map(
      ({ id, asAt }) => `
      select file_id, line, ${literal(asAt!)} as "column", ${identifier(asAt!)} as event_date
      from clean.${identifier(id)}`,
    );
  return parts.length > 0 ? parts.join(' union all ') : NOTHING;
}
