import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contract, columnsOf } from '../../src/contracts/kit/contract.ts';
import { identifier, literal } from './sqlText.ts';
import type { Warehouse } from './warehouse.ts';

/** How many problems by one rule are kept of a file; a line of its own says how many more there are. */
export const MOST_KEPT = 1000;

/** To group every child of every list is as fast on the disk. */
const CHECKS_MEGABYTES = 48;

/**
 * Lays over all clean tables the views `listed_children` (every child of every row), `described_children` (those of
 * lists that describe them, with who has left a list that is replaced whole), `child_births` (every date of birth given
 * for a child), `dated_events` (the date by which each row counts) and `named_teams` (the team of each row); and makes
 * the table `children`, each child once with its first and last date of birth, since finding them takes longest.
 */
export async function layViews(warehouse: Warehouse, contracts: readonly Contract[]): Promise<void> {
  for (const [name, sql] of Object.entries(viewsOver(contracts)))
    await warehouse.run(`create temp view ${name} as ${sql}`);
  await warehouse.runLean(
    `
    create temp table children as
    select child_id, min(date_of_birth) as first_birth, max(date_of_birth) as last_birth
    from listed_children group by child_id`,
    CHECKS_MEGABYTES,
  );
}

/**
 * Runs every check of `pipeline/models/checks/`: what no row can show alone. Each is a query that returns the rows to
 * warn of, with `file_id, line, column, value, message`; its file's name is the rule. They read the clean tables and
 * what `layViews` has laid over them.
 */
export async function runChecks(warehouse: Warehouse, modelsDir: string): Promise<void> {
  for (const rule of await checkNames(modelsDir)) {
    const sql = await readFile(join(modelsDir, 'checks', `${rule}.sql`), 'utf8');
    // The first rows of each file are picked while the others pass by: where millions break a rule, none of them wait.
    await warehouse
      .runLean(
        `
      insert into ledger.problems
      with found as materialized (
        select
          file_id,
          min({'line': line, 'column': "column", 'value': value, 'message': message}, ${MOST_KEPT}) as kept,
          count(*) - ${MOST_KEPT} as more
        from (${sql})
        group by file_id
      ),
      listed as (
        select file_id, unnest(kept) as problem from found
        union all
        select file_id, {
          'line': null, 'column': null, 'value': more::varchar,
          'message': 'and ' || more || ' more by this rule: these are the first ${MOST_KEPT} of ' || more + ${MOST_KEPT}
        }
        from found where more > 0
      )
      select file_id, problem.line, problem."column", problem.value, ${literal(rule)}, problem.message, 'warning'
      from listed`,
        CHECKS_MEGABYTES,
      )
      .catch((error: Error) => {
        throw new Error(`check ${rule}: ${error.message}`);
      });
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
    select rule, sum(if(line is null, value::bigint, 1)) as count
    from ledger.problems where rule in (${rules}) group by rule order by rule`);
}

/** The rules that are checked between rows and files. */
async function checkNames(modelsDir: string): Promise<string[]> {
  const names = await readdir(join(modelsDir, 'checks'));
  return names
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -4))
    .sort();
}

function viewsOver(contracts: readonly Contract[]): Record<string, string> {
  const over = (
    has: readonly string[],
    parts: (contract: Contract) => readonly string[],
    empty: string,
    layer: (contract: Contract) => 'clean' | 'history' = () => 'clean',
  ) => {
    const selects = contracts
      .filter((contract) => has.every((name) => columnNames(contract).includes(name)))
      .flatMap((contract) =>
        parts(contract).map(
          (columns) => `select ${columns}, file_id, line from ${layer(contract)}.${identifier(contract.id)}`,
        ),
      );
    return selects.length > 0 ? selects.join(' union all ') : `select ${empty} where false`;
  };
  return {
    listed_children: over(
      ['child_id'],
      (contract) => {
        const birth = columnNames(contract).includes('date_of_birth') ? 'date_of_birth' : 'null::date';
        return [`${literal(contract.id)} as extract, child_id, ${birth} as date_of_birth`];
      },
      'null as child_id, null as date_of_birth',
    ),
    described_children: over(
      ['child_id', 'ethnicity'],
      (contract) => {
        const sex = columnNames(contract).includes('sex') ? 'sex' : 'gender';
        return [`child_id, ${sex} as sex, ethnicity, date_of_birth`];
      },
      'null as child_id, null as sex, null as ethnicity, null as date_of_birth, null as file_id, null as line',
      // A list that is replaced whole no longer holds who has left it.
      ({ covers }) => (covers === 'snapshot' ? 'history' : 'clean'),
    ),
    child_births: 'from listed_children where date_of_birth is not null',
    dated_events: over(
      [],
      (contract) => {
        const { id, asAt, benchmark } = contract;
        if (asAt === undefined || benchmark) return [];
        const child = columnNames(contract).includes('child_id') ? 'child_id' : 'null::varchar as child_id';
        return [
          `${literal(id)} as extract, ${child}, ${literal(asAt)} as "column", ${identifier(asAt)} as event_date`,
        ];
      },
      'null as event_date',
    ),
    named_teams: `
      from (${over(
        [],
        (contract) =>
          ['team', 'allocated_team']
            .filter((name) => columnNames(contract).includes(name))
            .map((name) => `${literal(name)} as "column", ${identifier(name)} as team`),
        'null as team',
      )})
      where team is not null`,
  };
}

const columnNames = (contract: Contract) => columnsOf(contract).map(({ name }) => name);
