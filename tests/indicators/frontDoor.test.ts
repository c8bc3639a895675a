import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const referral = (child_id: string, date_of_referral: string, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_of_referral,
  ...more,
});

describe('referrals', () => {
  const made = {
    clean: {
      referrals: [
        referral('A', '2026-08-31', { allocated_team: 'North', date_of_birth: '2025-08-31' }),
        referral('B', '2026-08-31', { allocated_team: 'North' }),
        referral('A', '2026-09-01', { allocated_team: null, date_of_birth: '2025-08-31' }),
      ],
    },
  };

  it('counts each child and referral in its month, and 0 in a month without one', async () => {
    expect(await madeFact('referrals', '2026-08', made)).toMatchObject({ value: 2 });
    expect(await madeFact('referrals', '2026-09', made)).toMatchObject({ value: 1 });
    expect(await madeFact('referrals', '2026-10', made)).toMatchObject({ value: 0 });
    expect(await madeFact('referrals', '2026-11', made)).toBeUndefined();
  });

  it('adds up to the whole by every breakdown, what is not recorded included', async () => {
    const facts = await madeFacts('referrals', made);
    const of = (breakdown: string, period: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.period === period && fact.value !== 0)
        .map(({ member, value }) => [member, value]);
    expect(of('team', '2026-08-01')).toEqual([['North', 2]]);
    expect(of('team', '2026-09-01')).toEqual([['Not recorded', 1]]);
    expect(of('age_band', '2026-08-01')).toEqual([
      ['1 to 4', 1],
      ['Not recorded', 1],
    ]);
    for (const breakdown of new Set(facts.map((fact) => fact.breakdown))) {
      expect([
        breakdown,
        of(breakdown, '2026-08-01').reduce((sum, [, value]) => sum + Number(value), 0),
      ]).toEqual([breakdown, 2]);
    }
  });

  it('are told by week, from Monday to Sunday', async () => {
    const weeks = await madeFacts('referrals', made, 'week');
    const whole = weeks.filter(({ breakdown, value }) => breakdown === 'all' && value !== 0);
    expect(whole.map(({ period, value }) => [period, value])).toEqual([['2026-08-31', 3]]);
  });
});

describe('re-referrals', () => {
  it('count an earlier referral of the same child to the day twelve months before, and no further', async () => {
    const made = {
      clean: {
        referrals: [
          referral('on the day', '2025-10-10'),
          referral('on the day', '2026-10-10'),
          referral('a day too early', '2025-10-09'),
          referral('a day too early', '2026-10-10'),
          referral('first', '2026-10-31'),
          referral('twice in a month', '2026-10-01'),
          referral('twice in a month', '2026-10-02'),
          // by two sources, referred once
          referral('twice in a day', '2026-10-10', { referral_source: '6: Police' }),
          referral('twice in a day', '2026-10-10', { referral_source: '2A: Schools' }),
        ],
      },
    };
    expect(await madeFact('re_referrals', '2026-10', made)).toEqual({
      numerator: 2,
      denominator: 7,
      value: (100 * 2) / 7,
    });
  });

  it('have no row where the year before is not covered', async () => {
    const made = { from: '2025-11-01', clean: { referrals: [referral('A', '2026-10-10')] } };
    expect(await madeFact('re_referrals', '2026-10', made)).toBeUndefined();
  });
});

describe('children looked after', () => {
  it('counts those open at the month end, the day of leaving no more, short breaks never', async () => {
    const care = (child_id: string, from: string, to: string | null, legal_status: string): MadeRow => ({
      child_id,
      date_started_to_be_looked_after: from,
      date_ceased_to_be_looked_after: to,
      legal_status,
    });
    const clean = {
      children_looked_after: [
        care('across', '2026-09-30', '2026-10-01', 'V2: Single period under S20'),
        care('left on the day', '2026-08-01', '2026-09-30', 'C1: Interim care order'),
        care('came on the day', '2026-09-30', null, 'C2: Full care order'),
        care(
          'short breaks',
          '2026-01-01',
          null,
          'V4: Accommodated under an agreed series of short-term breaks',
        ),
      ],
    };
    expect(await madeFact('children_looked_after', '2026-09', { clean })).toMatchObject({ value: 2 });
    expect(await madeFact('children_looked_after', '2026-10', { clean })).toMatchObject({ value: 1 });
  });
});
