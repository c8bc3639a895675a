import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { readReference } from '../../pipeline/reference.ts';
import { loadReference } from '../../pipeline/warehouse/loadReference.ts';
import { checkCounts, layViews, MOST_KEPT, runChecks } from '../../pipeline/warehouse/runChecks.ts';
import { runModel } from '../../pipeline/warehouse/runModel.ts';
import { identifier, literal } from '../../pipeline/warehouse/sqlText.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';
import { project } from '../support/sandbox.ts';

const models = join(project, 'pipeline', 'models');
const contracts = await loadContracts();
const { tables } = await readReference([join(project, 'data', 'reference')]);

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await Warehouse.open(':memory:');
  await warehouse.run("set variable as_at = date '2026-10-31'");
  await runModel(warehouse, models, 'ledger/schema');
  await loadReference(warehouse, tables);
  for (const contract of contracts) {
    const types = columnsOf(contract).map(({ name, type }) => `${identifier(name)} ${type}`);
    await warehouse.run(
      `create table clean.${contract.id} (${types.join(', ')}, file_id varchar, line integer)`,
    );
    await warehouse.run(
      `create view history.${contract.id} as select *, null::date as delivered from clean.${contract.id}`,
    );
  }
});
afterEach(() => warehouse.close());

type Cells = Record<string, string>;

/** Puts rows into a clean table, their lines from 2 on. */
async function hold(table: string, ...rows: Cells[]): Promise<void> {
  for (const [at, row] of rows.entries()) {
    const cells = Object.entries({ file_id: table, line: `${at + 2}`, ...row });
    await warehouse.run(`
      insert into clean.${table} (${cells.map(([name]) => identifier(name)).join(', ')})
      values (${cells.map(([, value]) => literal(value)).join(', ')})`);
  }
}

/** What one check finds: file, line, column and value. */
async function found(rule: string): Promise<unknown[][]> {
  await layViews(warehouse, contracts);
  await runChecks(warehouse, models);
  const rows = await warehouse.rows(
    `select file_id, line, "column", value from ledger.problems where rule = ${literal(rule)} order by all`,
  );
  return rows.map((row) => Object.values(row));
}

describe('checks between rows', () => {
  it('birth_date_conflict: each place by what another says; unborn and unanimous children not', async () => {
    await hold(
      'contacts',
      { child_id: '1', date_of_birth: '2015-03-02' },
      { child_id: '1', date_of_birth: '2015-03-02' },
      { child_id: '2', date_of_birth: '2014-01-01' },
      { child_id: '3' },
    );
    await hold(
      'care_leavers',
      { child_id: '1', date_of_birth: '2015-03-03' },
      { child_id: '2', date_of_birth: '2014-01-01' },
      { child_id: '3', date_of_birth: '2014-01-01' },
    );
    expect(await found('birth_date_conflict')).toEqual([
      ['care_leavers', 2, 'date_of_birth', '2015-03-03'],
      ['contacts', 2, 'date_of_birth', '2015-03-02'],
      ['contacts', 3, 'date_of_birth', '2015-03-02'],
    ]);
    const [{ message } = { message: '' }] = await warehouse.rows<{ message: string }>(
      `select message from ledger.problems where file_id = 'contacts' limit 1`,
    );
    expect(message).toContain('care_leavers says 2015-03-03');
  });

  it('episode_overlap: also with an episode before the last one, and with one that is open', async () => {
    await hold(
      'ssda903_episodes',
      { child_id: '1', start_date: '2026-01-01', end_date: '2026-06-30' },
      { child_id: '1', start_date: '2026-02-01', end_date: '2026-03-01' },
      { child_id: '1', start_date: '2026-04-01', end_date: '2026-05-01' },
      { child_id: '1', start_date: '2026-06-30' },
      { child_id: '1', start_date: '2026-07-01' },
      { child_id: '2', start_date: '2026-02-01' },
    );
    expect((await found('episode_overlap')).map(([, line]) => line)).toEqual([3, 4, 6]);
  });

  it('episode_gap: a day is missing inside a period of care; a new period may begin when it will', async () => {
    await hold(
      'ssda903_episodes',
      { child_id: '1', start_date: '2026-01-01', end_date: '2026-02-01', reason_for_new_episode: 'S' },
      { child_id: '1', start_date: '2026-02-01', end_date: '2026-03-01', reason_for_new_episode: 'P' },
      { child_id: '1', start_date: '2026-03-02', end_date: '2026-04-01', reason_for_new_episode: 'L' },
      { child_id: '1', start_date: '2026-05-01', reason_for_new_episode: 'S' },
      { child_id: '2', start_date: '2026-05-01', reason_for_new_episode: 'P' },
    );
    expect(await found('episode_gap')).toEqual([['ssda903_episodes', 4, 'start_date', '2026-03-02']]);
  });

  it('end_and_reason: one without the other, in files that give reasons', async () => {
    await hold(
      'ssda903_episodes',
      { child_id: '1', end_date: '2026-02-01', reason_ceased: 'X1' },
      { child_id: '1', end_date: '2026-02-01' },
      { child_id: '1', reason_ceased: 'E11' },
      { child_id: '1' },
    );
    await hold('children_in_need', { child_id: '1', cin_closure_date: '2026-02-01' });
    expect(await found('end_and_reason')).toEqual([
      ['ssda903_episodes', 3, 'reason_ceased', null],
      ['ssda903_episodes', 4, 'reason_ceased', 'E11'],
    ]);
  });

  it('plan_without_need and care_without_need: open ones, where there is a list of children in need', async () => {
    const [plan, care] = ['child_protection', 'children_looked_after'];
    await hold(plan!, { child_id: '1' }, { child_id: '2' }, { child_id: '3', plan_end_date: '2026-01-01' });
    await hold(
      care!,
      { child_id: '1' },
      { child_id: '2' },
      { child_id: '3', date_ceased_to_be_looked_after: '2026-01-01' },
    );
    await layViews(warehouse, contracts);
    await runChecks(warehouse, models);
    expect(await warehouse.rows('from ledger.problems')).toEqual([]);
    await hold('children_in_need', { child_id: '1' });
    for (const view of [
      'listed_children',
      'described_children',
      'child_births',
      'dated_events',
      'named_teams',
    ])
      await warehouse.run(`drop view ${view}`);
    await warehouse.run('drop table children');
    expect(await found('plan_without_need')).toEqual([[plan, 3, 'child_id', '2']]);
    const rows = await warehouse.rows(`select line from ledger.problems where rule = 'care_without_need'`);
    expect(rows).toEqual([{ line: 3 }]);
  });

  it('two_open: two of one kind, not one of each', async () => {
    await hold(
      'child_protection',
      { child_id: '1', plan_start_date: '2026-01-01' },
      { child_id: '1', plan_start_date: '2026-02-01' },
      { child_id: '2', plan_start_date: '2026-01-01', plan_end_date: '2026-02-01' },
      { child_id: '2', plan_start_date: '2026-02-01' },
    );
    await hold('children_in_need', { child_id: '1', cin_start_date: '2026-01-01' });
    expect(await found('two_open')).toEqual([
      ['child_protection', 2, 'plan_start_date', '2026-01-01'],
      ['child_protection', 3, 'plan_start_date', '2026-02-01'],
    ]);
  });

  it('before_birth: an event of a child who must be born; on the day of birth none', async () => {
    await hold('contacts', { child_id: '1', date_of_birth: '2026-03-02', date_of_contact: '2026-01-01' });
    await hold(
      'ssda903_episodes',
      { child_id: '1', start_date: '2026-03-01' },
      { child_id: '1', start_date: '2026-03-02' },
    );
    expect(await found('before_birth')).toEqual([['ssda903_episodes', 2, 'start_date', '2026-03-01']]);
  });

  it('child_on_no_list: a visit or review of a child whom no list knows', async () => {
    await hold('visits', { child_id: '1' }, { child_id: '2' }, { child_id: '3' });
    await hold('reviews', { child_id: '4' });
    await hold('children_in_need', { child_id: '1' });
    await hold('care_leavers', { child_id: '2' });
    expect(await found('child_on_no_list')).toEqual([
      ['reviews', 2, 'child_id', '4'],
      ['visits', 4, 'child_id', '3'],
    ]);
  });

  it('young_care_leaver: younger than 16 at the as-at date; on the birthday no more', async () => {
    await hold(
      'care_leavers',
      { child_id: '1', date_of_birth: '2010-10-31' },
      { child_id: '2', date_of_birth: '2010-11-01' },
      { child_id: '3', age: '15' },
      { child_id: '4', age: '16' },
      { child_id: '5' },
    );
    expect(await found('young_care_leaver')).toEqual([
      ['care_leavers', 3, 'date_of_birth', '2010-11-01'],
      ['care_leavers', 4, 'age', '15'],
    ]);
  });

  it('worker_has_left: counted before and not in the latest count; never counted is not known', async () => {
    await hold(
      'caseloads',
      { worker: 'A Worker', as_at: '2026-08-31' },
      { worker: 'B Worker', as_at: '2026-08-31' },
      { worker: 'B Worker', as_at: '2026-09-30' },
    );
    await hold(
      'children_in_need',
      { child_id: '1', allocated_worker: 'a worker ' },
      { child_id: '2', allocated_worker: 'B Worker' },
      { child_id: '3', allocated_worker: 'C Worker' },
      { child_id: '4', allocated_worker: 'A Worker', cin_closure_date: '2026-10-01' },
    );
    expect(await found('worker_has_left')).toEqual([
      ['children_in_need', 2, 'allocated_worker', 'a worker '],
    ]);
  });

  it('unknown_team: each spelling once, where the table of teams is filled', async () => {
    await hold('visits', { team: 'North' }, { team: 'Nroth' }, { team: 'Nroth' }, {});
    await hold('children_in_need', { allocated_team: 'north ' }, { allocated_team: 'East' });
    await warehouse.run("insert into reference.teams (team, shown_as) values ('N1', 'North')");
    expect(await found('unknown_team')).toEqual([
      ['children_in_need', 3, 'allocated_team', 'East'],
      ['visits', 3, 'team', 'Nroth'],
    ]);
  });

  it('unknown_team: says nothing where nobody has filled the table', async () => {
    await hold('visits', { team: 'North' });
    expect(await found('unknown_team')).toEqual([]);
  });

  it('identifier_alike: leading zeros or case apart, once in each file, and never merged', async () => {
    await hold('visits', { child_id: '0123' }, { child_id: '0123' }, { child_id: 'a7' }, { child_id: '500' });
    await hold('reviews', { child_id: '123' }, { child_id: 'A7' }, { child_id: '500' }, { child_id: '5' });
    expect(await found('identifier_alike')).toEqual([
      ['reviews', 2, 'child_id', '123'],
      ['reviews', 3, 'child_id', 'A7'],
      ['visits', 2, 'child_id', '0123'],
      ['visits', 4, 'child_id', 'a7'],
    ]);
    expect(await warehouse.rows('select count(distinct child_id) as n from clean.visits')).toEqual([
      { n: 3 },
    ]);
  });
});

describe('the number of problems kept', () => {
  it.each([
    [MOST_KEPT, MOST_KEPT],
    [MOST_KEPT + 1, MOST_KEPT + 1],
    [40_000, MOST_KEPT + 1],
  ])('of %i in a file is %i, the first by line, and the count is right', async (events, kept) => {
    await warehouse.run(`
      insert into clean.visits (child_id, visited_on, file_id, line)
      select n::varchar, date '2027-01-01', 'visits', n + 1 from range(${events}, 0, -1) as r(n)`);
    await hold('reviews', { child_id: '1', held: '2026-11-01' });
    const problems = (await found('after_as_at')).filter(([file]) => file === 'visits');
    expect(problems).toHaveLength(kept);
    const lines = problems.flatMap(([, line]) => (line === null ? [] : [line as number]));
    expect([lines[0], lines.at(-1)]).toEqual([2, MOST_KEPT + 1]);
    expect(await checkCounts(warehouse, models)).toEqual([{ rule: 'after_as_at', count: events + 1 }]);
    const said = await warehouse.rows(`select message from ledger.problems where line is null`);
    expect(said).toEqual(
      events === MOST_KEPT
        ? []
        : [{ message: `and ${events - MOST_KEPT} more by this rule: these are the first 1000 of ${events}` }],
    );
  });
});
