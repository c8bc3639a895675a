import { afterAll, beforeAll, expect, it } from 'vitest';
import { lastDaySql, tellsOfPeople } from '../../pipeline/forget/rowDays.ts';
import { loadContracts } from '../../pipeline/ingest/loadContracts.ts';
import { nothingSql } from '../../pipeline/warehouse/loadClean.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { columnsOf } from '../../src/contracts/kit/contract.ts';

const contracts = await loadContracts();
const contractOf = (id: string) => contracts.find((contract) => contract.id === id)!;
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(':memory:');
});
afterAll(() => warehouse.close());

/** The last day of a row that has these values, on a file of 31 October 2026 unless it says nothing. */
async function lastDay(id: string, row: Record<string, string>, asAt: string | null = '2026-10-31') {
  const contract = contractOf(id);
  await warehouse.run(`create or replace temp table held as ${nothingSql(contract)}`);
  const values = Object.values(row).map((value) => `'${value}'`);
  await warehouse.run(
    `insert into held (line, ${Object.keys(row).join(', ')}) values (1, ${values.join(', ')})`,
  );
  const [found] = await warehouse.rows<{ day: string | null }>(
    `select ${lastDaySql(contract, asAt)} as day from held`,
  );
  return found!.day;
}

it('is the latest date of an event, births apart', async () => {
  expect(await lastDay('referrals', { date_of_birth: '2025-01-01', date_of_referral: '2019-05-04' })).toBe(
    '2019-05-04',
  );
  expect(await lastDay('visits', { due: '2019-05-04', visited_on: '2019-06-01' })).toBe('2019-06-01');
});

it('is that of its file where what it tells of had not ended, or where it has no date', async () => {
  const plan = { plan_start_date: '2019-05-04' };
  expect(await lastDay('child_protection', plan)).toBe('2026-10-31');
  expect(await lastDay('child_protection', { ...plan, plan_end_date: '2020-01-01' })).toBe('2020-01-01');
  expect(await lastDay('legal_cases', { received_on: '2019-05-04' })).toBe('2026-10-31');
  expect(await lastDay('care_leavers', { latest_date_of_contact: '2019-05-04' })).toBe('2026-10-31');
  expect(await lastDay('ssda903_header', { date_of_birth: '2010-05-04' })).toBe('2026-10-31');
  expect(await lastDay('ssda903_header', { date_of_birth: '2010-05-04' }, null)).toBeNull();
});

it('is asked of what tells of people alone, and every contract that says so has a date for it', async () => {
  const people = contracts.filter(tellsOfPeople).map(({ id }) => id);
  for (const id of [
    'referrals',
    'adopters',
    'foster_carers',
    'supervision',
    'court_directions',
    'ssda903_oc2',
  ])
    expect(people).toContain(id);
  for (const id of ['dfe_open_data', 'spend', 'workforce', 'legal_summary', 'improvement_actions', 'panels'])
    expect(people).not.toContain(id);
  for (const contract of contracts) {
    await warehouse.run(`create or replace temp table held as ${nothingSql(contract)}`);
    await warehouse.rows(`select ${lastDaySql(contract, null)} from held`);
    const days = columnsOf(contract).filter(({ type }) => type === 'DATE');
    if (contract.ended) expect(days.map(({ name }) => name)).toContain(contract.ended);
  }
});
