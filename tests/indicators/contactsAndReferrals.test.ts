import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

describe('contacts', () => {
  const contact = (
    child_id: string,
    on: string,
    contact_source: string | null,
    born: string | null = null,
  ) => ({
    child_id,
    date_of_contact: on,
    contact_source,
    date_of_birth: born,
  });
  const clean = {
    contacts: [
      contact('A', '2026-10-01', '6: Police', '2016-10-02'),
      contact('A', '2026-10-01', '2A: Schools', '2016-10-02'),
      contact('A', '2026-10-31', '6: Police', '2016-10-02'),
      contact('B', '2026-09-30', '6: Police'),
      contact('B', '2026-10-15', '6: Police'),
      contact('C', '2026-10-15', null),
    ],
  };

  it('are counted each, by who made them', async () => {
    const facts = await madeFacts('contacts', { clean });
    const october = facts.filter(({ period }) => period === '2026-10-01');
    const told = (breakdown: string) =>
      october.filter((fact) => fact.breakdown === breakdown).map(({ member, value }) => [member, value]);
    expect(told('all')).toEqual([['all', 5]]);
    expect(told('source')).toEqual([
      ['2A: Schools', 1],
      ['6: Police', 3],
      ['Not recorded', 1],
    ]);
  });

  it('count a child once in a month, by its age at the first', async () => {
    const facts = await madeFacts('children_contacted', { clean });
    const of = (breakdown: string, period: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.period === period && fact.value !== 0)
        .map(({ member, value }) => [member, value]);
    expect(of('all', '2026-10-01')).toEqual([['all', 3]]);
    expect(of('all', '2026-09-01')).toEqual([['all', 1]]);
    // A was ten on 2 October.
    expect(of('age_band', '2026-10-01')).toEqual([
      ['5 to 9', 1],
      ['Not recorded', 2],
    ]);
  });
});

describe('decisions on contacts', () => {
  const contact = (
    child_id: string,
    received: string,
    decided: string | null,
    decision: string | null = null,
  ) => ({
    contact_id: child_id,
    child_id,
    received,
    decided,
    decision,
  });
  // Friday 28 August 2026; Monday 31 August is a bank holiday. Saturday 31 October is the as-at date.
  const clean = {
    contact_decisions: [
      contact('on the next working day', '2026-08-28', '2026-09-01'),
      contact('a day later', '2026-08-28', '2026-09-02'),
      contact('received on Saturday', '2026-08-29', '2026-09-01'),
      contact('never', '2026-08-27', null),
      contact('on the last day of the month', '2026-09-01', '2026-09-30'),
      contact('on the first day of the next', '2026-09-01', '2026-10-01'),
      contact('may be in time yet', '2026-10-29', null),
      contact('has passed', '2026-10-28', null),
      contact('in time', '2026-10-29', '2026-10-30'),
    ],
  };

  it('are in time on the next working day; what is late counts before it is decided, what may be in time does not', async () => {
    expect(await madeFact('contacts_decided_in_time', '2026-08', { clean })).toMatchObject({
      numerator: 2,
      denominator: 4,
    });
    expect(await madeFact('contacts_decided_in_time', '2026-10', { clean })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });

  it('are awaited at the end of a month where the next working day has passed', async () => {
    const facts = await madeFacts('contacts_awaiting_decision', { clean });
    const whole = facts.filter(({ breakdown, value }) => breakdown === 'all' && value !== 0);
    // On 31 August the contact of 27 August is one working day old.
    expect(whole.map(({ period, value }) => [period, value])).toEqual([
      ['2026-09-01', 2],
      ['2026-10-01', 2],
    ]);
  });

  it('make a referral of a contact, in the month of the decision', async () => {
    const decisions = {
      contact_decisions: [
        contact('referral on the first day', '2026-09-30', '2026-10-01', 'Referral'),
        contact('strategy discussion on the last', '2026-10-31', '2026-10-31', 'Strategy discussion'),
        contact('early help', '2026-10-15', '2026-10-15', 'Early help'),
        contact('a word of its own', '2026-10-15', '2026-10-15', 'Refer elsewhere'),
        contact('not recorded', '2026-10-15', '2026-10-15', null),
        contact('the month before', '2026-09-30', '2026-09-30', 'Referral'),
        contact('undecided', '2026-10-15', null, null),
      ],
    };
    expect(await madeFact('contacts_becoming_referrals', '2026-10', { clean: decisions })).toEqual({
      numerator: 2,
      denominator: 4,
      value: 50,
    });
  });
});

const referral = (child_id: string, date_of_referral: string, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_of_referral,
  ...more,
});

describe('what becomes of referrals', () => {
  it('is told as a rate of the children who live here, of the twelve months to the end of the month', async () => {
    const made = {
      from: '2023-01-01',
      clean: {
        referrals: ['2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01'].map((day) => referral('A', day)),
      },
      // The council is that of the reference tables.
      reference: {
        populations: [
          { area: 'A county council', year: 2022, ages: '0-17', population: 20_000, source: 'made' },
        ],
      },
    };
    // The twelve months to 28 February 2025 begin on 1 March 2024.
    expect(await madeFact('referrals_rate', '2025-02', made)).toEqual({
      numerator: 2,
      denominator: 20_000,
      value: 1,
    });
    expect(await madeFact('referrals_rate', '2024-02', made)).toMatchObject({ numerator: 1 });
  });

  it('may be nothing further; those that do not say are left out', async () => {
    const clean = {
      referrals: [
        referral('A', '2026-10-01', { no_further_action: true }),
        referral('B', '2026-10-31', { no_further_action: false }),
        referral('C', '2026-10-15', { no_further_action: null }),
        referral('D', '2026-09-30', { no_further_action: true }),
      ],
    };
    expect(await madeFact('referrals_no_further_action', '2026-10', { clean })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });

  it('may be an assessment that finds no need, in the month in which its 45 working days end', async () => {
    const assessed = (child_id: string, to: string | null, needs: boolean | null, from = '2026-07-30') => ({
      child_id,
      continuous_assessment_start_date: from,
      date_of_authorisation: to,
      assessed_as_requiring_support: needs,
    });
    // The 45th working day from 28 July is 30 September, from 29 July 1 October, from 27 August 30 October, and from the
    // bank holiday on 31 August 2 November.
    const clean = {
      referrals: [
        ...['no need', 'need', 'open', 'no result', 'no need at the second', 'no need, late'].map((child) =>
          referral(child, '2026-07-29'),
        ),
        referral('referred twice in a day', '2026-07-29', { referral_source: '6: Police' }),
        referral('referred twice in a day', '2026-07-29', { referral_source: '2A: Schools' }),
        referral('the month before', '2026-07-28'),
        referral('not assessed', '2026-08-27'),
        referral('the month after', '2026-08-31'),
      ],
      assessments: [
        assessed('no need', '2026-09-15', false),
        assessed('need', '2026-09-15', true),
        assessed('open', null, null),
        assessed('no result', '2026-09-15', null),
        assessed('no need at the second', '2026-08-15', true),
        assessed('no need at the second', '2026-09-15', false, '2026-08-20'),
        assessed('no need, late', '2026-10-20', false),
        assessed('referred twice in a day', '2026-09-15', false),
        assessed('the month before', '2026-09-15', false),
      ],
    };
    expect(await madeFact('referrals_assessed_not_in_need', '2026-10', { clean })).toMatchObject({
      numerator: 4,
      denominator: 7,
    });
    expect(await madeFact('referrals_assessed_not_in_need', '2026-09', { clean })).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
    // The time of the one that was not assessed ends a day after.
    expect(
      await madeFact('referrals_assessed_not_in_need', '2026-10', { clean, asAt: '2026-10-29' }),
    ).toMatchObject({ numerator: 4, denominator: 6 });
  });
});
