import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../pipeline/warehouse/computeFacts.ts';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { type MadeRow, madeFact, madeFacts, madeWarehouse } from '../support/madeTables.ts';
import { project } from '../support/sandbox.ts';

const holder = (
  worker_id: string,
  role: string | null,
  fte: number | null,
  cases: number,
  more: MadeRow = {},
) => ({
  as_at: '2026-10-31',
  worker_id,
  team: 'North',
  role,
  fte,
  cases,
  ...more,
});

const members = (facts: Awaited<ReturnType<typeof madeFacts>>, breakdown: string, period: string) =>
  Object.fromEntries(
    facts
      .filter((fact) => fact.breakdown === breakdown && fact.period === period)
      .map(({ member, value }) => [member, value]),
  );

describe('average caseload', () => {
  it("is of social workers who hold a case, by each team's last count of the month", async () => {
    const clean = {
      caseloads: [
        holder('W01', 'Social worker', 1, 20),
        holder('W02', 'Senior social worker', 0.6, 9),
        holder('W03', 'Newly qualified social worker', 0.4, 1),
        holder('W04', 'Social worker', 1, 0),
        holder('W05', 'Social worker', 0, 5),
        holder('W06', 'Social worker', null, 7),
        holder('W07', 'Personal adviser', 1, 25),
        holder('W08', null, 1, 30),
        holder('W09', 'Family therapist', 1, 30),
        holder('W01', 'Social worker', 1, 40, { as_at: '2026-10-15' }),
        holder('W10', 'Team manager', 1, 3, { as_at: '2026-10-24', team: 'South', agency: true }),
        // A count that names nobody's role is of social workers.
        holder('W01', null, 0.5, 10, { as_at: '2026-09-30' }),
      ],
    };
    const facts = await madeFacts('average_caseload', { clean });
    // 20 + 9 + 1 + 3 cases; 1 + 0.6 + 0.4 + 1 FTE
    expect(
      facts.find(({ period, breakdown }) => period === '2026-10-01' && breakdown === 'all'),
    ).toMatchObject({
      numerator: 33,
      denominator: 3,
      value: 11,
    });
    expect(members(facts, 'team', '2026-10-01')).toEqual({ North: 15, South: 3 });
    expect(members(facts, 'all', '2026-09-01')).toEqual({ all: 20 });
    expect(members(facts, 'all', '2026-08-01')).toEqual({});
  });
});

describe('workers above the caseload limit', () => {
  const clean = {
    caseloads: [
      holder('W01', 'Social worker', 1, 50),
      holder('W02', 'Social worker', 1, 51),
      // 0.58 of 50 is 29, although in binary fractions it is less
      holder('W03', 'Social worker', 0.58, 29),
      holder('W04', 'Social worker', 0.58, 30),
      holder('W05', 'Social worker', 1, 0),
      holder('W06', 'Personal adviser', 1, 60),
      holder('W07', 'Social worker', null, 60),
    ],
  };

  it('hold more than the limit for their part of a full week', async () => {
    const indicators = await readIndicators(
      join(project, 'pipeline', 'indicators'),
      join(project, 'pipeline', 'models', 'episodes'),
    );
    const warehouse = await madeWarehouse({ clean });
    try {
      await warehouse.run("update reference.thresholds set value = 50 where threshold = 'caseload_limit'");
      await computeFacts(
        warehouse,
        indicators.filter(({ id }) => id === 'workers_above_caseload_limit'),
      );
      expect(
        await warehouse.rows("select numerator, denominator from facts.indicators where breakdown = 'all'"),
      ).toEqual([{ numerator: 2, denominator: 4 }]);
    } finally {
      warehouse.close();
    }
  });

  it('are not told where the council has set no limit', async () => {
    expect(await madeFact('workers_above_caseload_limit', '2026-10', { clean })).toBeUndefined();
  });
});

it('the bands of caseloads take in every social worker who holds a case once, by the cases of a full week', async () => {
  const clean = {
    caseloads: [
      holder('W01', 'Social worker', 1, 9),
      holder('W02', 'Social worker', 1, 10),
      // 7 cases in half a week are 14 in a whole one
      holder('W03', 'Social worker', 0.5, 7),
      holder('W04', 'Social worker', 0.6, 9),
      holder('W05', 'Senior social worker', 1, 24, { team: 'South' }),
      holder('W06', 'Social worker', 0.5, 13, { team: 'South' }),
      holder('W07', 'Social worker', 1, 0),
      holder('W08', 'Personal adviser', 1, 30),
      holder('W09', 'Social worker', null, 30),
    ],
  };
  const counted = async (id: string) =>
    Object.fromEntries(
      (await madeFacts(id, { clean }))
        .filter(({ breakdown, period }) => breakdown === 'team' && period === '2026-10-01')
        .map(({ member, numerator, denominator }) => [member, [Number(numerator), Number(denominator)]]),
    );
  expect(await counted('caseloads_under_10')).toEqual({ North: [1, 4], South: [0, 2] });
  expect(await counted('caseloads_10_to_14')).toEqual({ North: [2, 4], South: [0, 2] });
  expect(await counted('caseloads_15_to_19')).toEqual({ North: [1, 4], South: [0, 2] });
  expect(await counted('caseloads_20_to_24')).toEqual({ North: [0, 4], South: [1, 2] });
  expect(await counted('caseloads_25_or_more')).toEqual({ North: [0, 4], South: [1, 2] });
});

it('cases allocated add up by kind to the cases held, those of no kind and of two kinds not recorded', async () => {
  const clean = {
    caseloads: [
      holder('W01', 'Social worker', 1, 10, {
        child_in_need_cases: 4,
        child_protection_cases: 3,
        looked_after_cases: 2,
        other_cases: 0,
      }),
      holder('W02', 'Personal adviser', 1, 5, { care_leaver_cases: 5 }),
      holder('W03', null, null, 3, { child_protection_cases: 2, looked_after_cases: 2 }),
    ],
  };
  const facts = await madeFacts('caseload_cases', { clean });
  expect(members(facts, 'all', '2026-10-01')).toEqual({ all: 18 });
  expect(members(facts, 'kind', '2026-10-01')).toEqual({
    'Child in need': 4,
    'Child protection': 3,
    'Looked after': 2,
    'Care leaver': 5,
    Other: 0,
    // 10 - 9 of the first, and all 3 of the last
    'Not recorded': 4,
  });
});

const posts = (as_at: string, team: string, role: string | null, more: MadeRow) => ({
  as_at,
  team,
  role,
  in_post_fte: 0,
  vacancies_fte: 0,
  ...more,
});

describe('posts of social workers', () => {
  const others = {
    in_post_fte: 100,
    vacancies_fte: 100,
    agency_fte: 100,
    agency_covering_vacancies_fte: 100,
  };
  const numbers = { starters: 9, leavers: 9, sickness_days: 99 };
  const clean = {
    workforce: [
      posts('2026-10-31', 'North', 'Social worker', {
        in_post_fte: 8,
        vacancies_fte: 2,
        agency_fte: 2,
        agency_covering_vacancies_fte: 1,
        starters: 1,
        leavers: 1,
        sickness_days: 11,
      }),
      // Not of social workers, or nobody knows whether; and an earlier table of the month.
      posts('2026-10-31', 'North', 'Not social work', { ...others, ...numbers }),
      posts('2026-10-31', 'North', null, { ...others, ...numbers }),
      posts('2026-10-15', 'North', 'Social worker', { ...others, ...numbers }),
      // A table without roles, with more people than posts, that does not say how many come from an agency.
      posts('2026-10-31', 'South', null, { in_post_fte: 5, vacancies_fte: -1, starters: 2, leavers: 0 }),
      posts('2026-10-31', 'East', 'Senior manager', {
        in_post_fte: 10,
        agency_fte: 0,
        agency_covering_vacancies_fte: 0,
        leavers: 2,
        sickness_days: 8.8,
      }),
      posts('2026-05-31', 'North', 'Social worker', { in_post_fte: 10, sickness_days: 19 }),
    ],
  };

  it('give the shares that are vacant, held by agency workers and covered by them', async () => {
    expect(await madeFact('social_worker_vacancies', '2026-10', { clean })).toEqual({
      numerator: 2,
      denominator: 25,
      value: 8,
    });
    expect(await madeFact('agency_social_workers', '2026-10', { clean })).toEqual({
      numerator: 2,
      denominator: 20,
      value: 10,
    });
    expect(await madeFact('vacancies_covered_by_agency', '2026-10', { clean })).toEqual({
      numerator: 1,
      denominator: 2,
      value: 50,
    });
  });

  // October 2026 has 22 working days; May has 21 weekdays, of which the 4th and the 25th are bank holidays.
  it('give the share of working days lost to sickness', async () => {
    const facts = await madeFacts('social_worker_absence', { clean });
    const whole = facts.filter(({ breakdown }) => breakdown === 'all');
    expect(whole.map(({ period, numerator, denominator }) => [period, numerator, denominator])).toEqual([
      ['2026-05-01', 19, 190],
      ['2026-10-01', 19.8, 396],
    ]);
  });

  it('are counted, with those who came and went; a team whose number is not given withholds the whole', async () => {
    expect(await madeFact('social_workers_in_post', '2026-10', { clean })).toMatchObject({ value: 23 });
    expect(await madeFact('social_workers_left', '2026-10', { clean })).toMatchObject({ value: 3 });
    const started = await madeFacts('social_workers_started', { clean });
    expect(members(started, 'all', '2026-10-01')).toEqual({});
    expect(members(started, 'team', '2026-10-01')).toEqual({ North: 1, South: 2 });
  });
});

describe('turnover of social workers', () => {
  const ends = [
    ...['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ...['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
  ];
  const left: Record<string, MadeRow> = {
    '2025-10-31': { leavers: 3, leavers_fte: 3 },
    '2025-11-30': { leavers: 1, leavers_fte: 0.6 },
    '2026-10-31': { leavers: 1, leavers_fte: null },
  };
  const workforce = ends.flatMap((end) => [
    posts(end, 'North', 'Social worker', { in_post_fte: 10, leavers: 0, leavers_fte: 0, ...left[end] }),
    posts(end, 'Not given in May', 'Social worker', {
      in_post_fte: 90,
      leavers: end === '2026-05-31' ? null : 9,
    }),
    posts(end, 'North', 'Not social work', { in_post_fte: 90, leavers: 9, leavers_fte: 9 }),
  ]);
  workforce.push(
    posts('2026-01-31', 'Closed', 'Social worker', { in_post_fte: 5, leavers: 1, leavers_fte: 0.4 }),
  );

  it('is of those who left in 12 months, of teams that are no more too, out of those in post at their end', async () => {
    const facts = await madeFacts('social_worker_turnover', { clean: { workforce } });
    const whole = facts.filter(({ breakdown }) => breakdown === 'all');
    expect(whole.map(({ period, numerator, denominator }) => [period, numerator, denominator])).toEqual([
      // 3 + 0.6 + 0.4; then 0.6 + 0.4 and one given by head
      ['2026-09-01', 4, 10],
      ['2026-10-01', 2, 10],
    ]);
    expect(members(facts, 'team', '2026-10-01')).toEqual({ North: 16, Closed: null });
  });

  it('is not told of a year of which one month has no table', async () => {
    const clean = { workforce: workforce.filter(({ as_at }) => as_at !== '2026-03-31') };
    expect(await madeFact('social_worker_turnover', '2026-10', { clean })).toBeUndefined();
  });
});
