import { describe, expect, it } from 'vitest';
import { type Made, type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const assessed = (child_id: string, from: string, to: string | null, more: MadeRow = {}): MadeRow => ({
  child_id,
  continuous_assessment_start_date: from,
  date_of_authorisation: to,
  ...more,
});

const referral = (child_id: string, date_of_referral: string, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_of_referral,
  ...more,
});

/** The members of a breakdown by month, without those of which there are none. */
async function membersOf(id: string, breakdown: string, made: Made) {
  const facts = (await madeFacts(id, made)).filter((fact) => fact.breakdown === breakdown);
  return (month: string) =>
    facts
      .filter(({ period, value }) => period === `${month}-01` && value !== 0)
      .map(({ member, value }) => [member, value]);
}

describe('assessments that are finished', () => {
  // From Wednesday 29 July 2026: 31 August is a bank holiday, so that the 45th working day is 1 October. From 3 August,
  // three working days later, 2 October is the 43rd.
  const clean = {
    referrals: [
      referral('in time', '2026-07-29'),
      referral('late', '2026-07-29', { referral_source: '6: Police' }),
      referral('late', '2026-07-29', { referral_source: '2A: Schools' }),
      referral('second assessment', '2026-06-01'),
      referral('second referral', '2026-06-01'),
      referral('second referral', '2026-08-03'),
      referral('begun before the referral', '2026-07-30'),
      referral('authorised before the referral', '2026-10-05'),
      referral('two begun at once', '2026-07-29'),
      referral('not finished', '2026-07-29'),
      referral('finished before', '2026-07-29'),
    ],
    assessments: [
      assessed('in time', '2026-08-03', '2026-10-01'),
      assessed('late', '2026-08-03', '2026-10-02'),
      assessed('in time, not referred', '2026-07-29', '2026-10-01'),
      assessed('late, not referred', '2026-07-29', '2026-10-02'),
      assessed('second assessment', '2026-06-02', '2026-06-30'),
      assessed('second assessment', '2026-07-29', '2026-10-01'),
      assessed('second referral', '2026-08-03', '2026-10-01'),
      assessed('begun before the referral', '2026-07-29', '2026-10-02'),
      assessed('authorised before the referral', '2026-07-29', '2026-10-02'),
      // The one finished first counts from the referral (45), the other from its own start (43).
      assessed('two begun at once', '2026-08-03', '2026-10-02'),
      assessed('two begun at once', '2026-08-03', '2026-10-01'),
      assessed('not finished', '2026-07-30', null),
      assessed('finished before', '2026-07-30', '2026-09-30'),
    ],
  };

  it('are in time on the 45th working day from the referral, if they are the first to follow it, else from their start', async () => {
    // Late: 'late', 'late, not referred', 'begun before the referral', 'authorised before the referral'.
    expect(await madeFact('assessments_in_time', '2026-10', { clean })).toEqual({
      numerator: 6,
      denominator: 10,
      value: 60,
    });
  });

  it('do not follow a referral on which nothing further was done', async () => {
    const nothing = { no_further_action: true };
    const made = {
      referrals: [
        referral('no referral since', '2026-03-02', nothing),
        referral('referred before it', '2026-07-29'),
        referral('referred before it', '2026-08-03', nothing),
        referral('by another on the day', '2026-07-29', { ...nothing, referral_source: '6: Police' }),
        referral('by another on the day', '2026-07-29', { referral_source: '2A: Schools' }),
      ],
      assessments: ['no referral since', 'referred before it', 'by another on the day'].map((child) =>
        assessed(child, '2026-08-03', '2026-10-02'),
      ),
    };
    // From its own start the first took 43 working days; from 29 July the others took 46.
    expect(await madeFact('assessments_in_time', '2026-10', { clean: made })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });

  it('count in the month of authorisation, by how long they took', async () => {
    const of = await membersOf('assessments_completed', 'duration', { clean });
    expect(of('2026-09')).toEqual([['41 to 45 working days', 1]]);
    expect(of('2026-10')).toEqual([
      ['41 to 45 working days', 6],
      ['Over 45 working days', 4],
    ]);
  });

  it('took so many working days by the middle one', async () => {
    // From Thursday 27 August to Tuesday 1 September: Friday and Tuesday. From the bank holiday: Tuesday alone.
    const rows = {
      referrals: [referral('A', '2026-08-27')],
      assessments: [
        assessed('A', '2026-08-28', '2026-09-01'),
        assessed('B', '2026-08-31', '2026-09-01'),
        assessed('C', '2026-07-01', null),
      ],
    };
    expect(await madeFact('assessments_duration', '2026-09', { clean: rows })).toEqual({
      numerator: 2,
      denominator: null,
      value: 1.5,
    });
  });

  it('have no row where the referrals of three months before are not covered', async () => {
    const covered = { clean, from: '2026-08-01' };
    expect(await madeFact('assessments_in_time', '2026-10', covered)).toBeUndefined();
    expect(await madeFact('assessments_in_time', '2026-10', { clean, from: '2026-07-01' })).toBeDefined();
  });
});

describe('assessments that are open', () => {
  // The 45th working day from 28 August is 2 November; from 27 August 30 October; from 26 August 29 October.
  const clean = {
    referrals: [
      referral('in time from the referral', '2026-08-27'),
      referral('late from the referral', '2026-08-26'),
    ],
    assessments: [
      assessed('44 days', '2026-08-28', null),
      assessed('45 days', '2026-08-27', null),
      assessed('46 days', '2026-08-26', null),
      assessed('finished on the last day', '2026-08-03', '2026-10-31'),
      assessed('finished after it', '2026-08-03', '2026-11-01'),
      assessed('in time from the referral', '2026-08-28', null),
      assessed('late from the referral', '2026-08-28', null),
      assessed('begun on the last day', '2026-10-31', null),
      assessed('begun after it', '2026-11-01', null),
    ],
  };

  it('are counted at the end of the month, by how long they are open', async () => {
    const of = await membersOf('assessments_open', 'duration', { clean });
    expect(of('2026-10')).toEqual([
      ['0 to 10 working days', 1],
      ['41 to 45 working days', 3],
      ['Over 45 working days', 3],
    ]);
    // On 30 September those of August are open for 22 to 24 days, those of 3 August for 41.
    expect(of('2026-09')).toEqual([
      ['21 to 30 working days', 5],
      ['41 to 45 working days', 2],
    ]);
  });

  it('are overdue on the 46th working day at the end of the month', async () => {
    // Those of 46 days, late from the referral, and finished only after the month.
    expect(await madeFact('assessments_overdue', '2026-10', { clean })).toMatchObject({ value: 3 });
    expect(await madeFact('assessments_overdue', '2026-09', { clean })).toMatchObject({ value: 0 });
    // On 29 October 46 days are 45; those begun on 3 August are late, and neither is finished.
    const facts = await madeFacts('assessments_overdue', { clean, asAt: '2026-10-29' });
    expect(facts.filter(({ breakdown }) => breakdown === 'all').at(-1)).toMatchObject({
      value: 2,
      period: '2026-10-01',
      provisional: true,
    });
  });
});

describe('what assessments say', () => {
  const says = (
    child_id: string,
    to: string | null,
    seen: string | null,
    needs: boolean | null,
    more: MadeRow = {},
  ): MadeRow =>
    assessed(child_id, '2026-09-01', to, {
      child_seen_during_assessment: seen,
      assessed_as_requiring_support: needs,
      ...more,
    });
  const clean = {
    assessments: [
      says('first day', '2026-10-01', 'Yes', false),
      says('last day', '2026-10-31', 'No', true),
      says('unknown', '2026-10-15', 'Unknown', true),
      says('nothing', '2026-10-15', null, null),
      says('the month before', '2026-09-30', 'Yes', false),
      says('the month after', '2026-11-01', 'Yes', false),
      says('open', null, 'Yes', false),
    ],
  };

  it('is whether the child was seen: unknown is not seen, and nothing is left out', async () => {
    expect(await madeFact('child_seen_in_assessment', '2026-10', { clean })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });

  it('is whether the child needs social care', async () => {
    expect(await madeFact('assessments_with_no_further_need', '2026-10', { clean })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });
});

describe('assessments before birth', () => {
  it('are those of children born on a later day, or not yet though the day has passed', async () => {
    const begun = (child_id: string, from: string, date_of_birth: string | null, age: number | null) =>
      assessed(child_id, from, null, { date_of_birth, age });
    const clean = {
      assessments: [
        begun('born the day after', '2026-10-01', '2026-10-02', 0),
        begun('born on the day', '2026-10-01', '2026-10-01', 0),
        begun('overdue', '2026-10-10', '2026-09-25', -1),
        begun('no date, unborn', '2026-10-31', null, -1),
        begun('no date, no age', '2026-10-31', null, null),
        begun('a child', '2026-10-10', '2016-10-10', 10),
        begun('the month before', '2026-09-30', '2026-12-24', -1),
      ],
    };
    expect(await madeFact('pre_birth_assessments', '2026-10', { clean })).toMatchObject({ value: 3 });
    expect(await madeFact('pre_birth_assessments', '2026-09', { clean })).toMatchObject({ value: 1 });
  });
});
