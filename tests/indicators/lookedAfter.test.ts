import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

const care = (child_id: string, from: string, to: string | null = null, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_started_to_be_looked_after: from,
  date_ceased_to_be_looked_after: to,
  ...more,
});
const listed = (delivered: string, row: MadeRow): MadeRow => ({ ...row, delivered });

const ICO = { legal_status: 'C1: ICO', placement_type: 'U6: Foster placement - not FFA' };
const FCO = { legal_status: 'C2: FCO', placement_type: "K2: Children's Homes" };
const SHORT_BREAKS = { legal_status: 'V4: Short term breaks, agreements recorded' };

describe('children looked after', () => {
  const made = {
    clean: {
      children_looked_after: [
        care('moved', '2026-01-01', null, FCO),
        care('recorded late', '2026-09-30', null, FCO),
        care('short breaks', '2026-01-01', null, SHORT_BREAKS),
        care('short breaks, code alone', '2026-10-31', null, { legal_status: 'V3' }),
        care('short breaks, left', '2026-01-01', '2026-10-31', SHORT_BREAKS),
      ],
    },
    history: {
      children_looked_after: [
        listed('2026-09-30', care('moved', '2026-01-01', null, ICO)),
        listed('2026-10-31', care('moved', '2026-01-01', null, FCO)),
        listed('2026-10-31', care('recorded late', '2026-09-30', null, FCO)),
      ],
    },
  };

  it('live where the list of the month says, and of that month alone', async () => {
    const facts = await madeFacts('children_looked_after', made);
    const of = (breakdown: string, period: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.period === period && fact.value !== 0)
        .map(({ member, value }) => [member, value]);
    expect(of('legal_status', '2026-08-01')).toEqual([['Not recorded', 1]]);
    expect(of('legal_status', '2026-09-01')).toEqual([
      ['C1: ICO', 1],
      ['Not recorded', 1],
    ]);
    expect(of('legal_status', '2026-10-01')).toEqual([['C2: FCO', 2]]);
    expect(of('placement_type', '2026-10-01')).toEqual([["K2: Children's Homes", 2]]);
    expect(of('all', '2026-09-01')).toEqual([['all', 2]]);
  });

  it('are told per 10,000 children who live in the area', async () => {
    const reference = {
      council: [{ name: 'A' }],
      populations: [{ area: 'A', year: 2026, ages: '0-17', population: 4000 }],
    };
    const fact = await madeFact('children_looked_after_rate', '2026-10', { ...made, reference });
    expect(fact).toEqual({ numerator: 2, denominator: 4000, value: 5 });
  });

  it('in short breaks are counted apart, by V3 and V4', async () => {
    expect(await madeFact('children_in_short_breaks', '2026-09', made)).toMatchObject({ value: 2 });
    expect(await madeFact('children_in_short_breaks', '2026-10', made)).toMatchObject({ value: 2 });
  });
});

describe('children who came into care', () => {
  const clean = {
    children_looked_after: [
      care('first day', '2026-10-01', null, FCO),
      care('last day', '2026-10-31', null, ICO),
      care('came and left', '2026-10-05', '2026-10-20', ICO),
      care('the day before', '2026-09-30', null, ICO),
      care('short breaks', '2026-10-10', null, SHORT_BREAKS),
    ],
  };
  const police = { legal_status: 'L1: Police protection LA accommodation' };
  const history = {
    children_looked_after: [
      listed('2026-10-30', care('first day', '2026-10-01', null, ICO)),
      listed('2026-10-30', care('came and left', '2026-10-05', '2026-10-20', police)),
    ],
  };

  it('count from the first day of the month to the last, with the legal status of its list', async () => {
    const facts = await madeFacts('looked_after_started', { clean, history });
    const october = facts.filter(({ period, value }) => period === '2026-10-01' && value !== 0);
    const of = (breakdown: string) =>
      october.filter((fact) => fact.breakdown === breakdown).map(({ member, value }) => [member, value]);
    expect(of('all')).toEqual([['all', 3]]);
    expect(of('legal_status')).toEqual([
      ['C1: ICO', 1],
      [police.legal_status, 1],
      ['Not recorded', 1],
    ]);
  });

  // Thursday 1 October is in the week of Monday 28 September, as is the day before.
  it('are told by week', async () => {
    const weeks = await madeFacts('looked_after_started', { clean, history }, 'week');
    const found = weeks.filter(({ breakdown, value }) => breakdown === 'all' && value !== 0);
    expect(found.map(({ period, value }) => [period, value])).toEqual([
      ['2026-09-28', 2],
      ['2026-10-05', 1],
      ['2026-10-26', 1],
    ]);
  });
});

describe('children who left care', () => {
  const left = (child_id: string, to: string, reason: string | null, more: MadeRow = {}) =>
    care(child_id, '2026-01-01', to, { reason_ceased_to_be_looked_after: reason, ...more });
  const clean = {
    children_looked_after: [
      left('adopted, first day', '2026-10-01', 'E11: Adopted - application unopposed'),
      left('adopted, last day', '2026-10-31', 'E12: Adopted - consent dispensed'),
      left(
        'special guardian',
        '2026-10-15',
        'E45: Special Guardianship Orders - former carer relative/friend',
      ),
      left('special guardian, other', '2026-10-15', 'E48: Special Guardianship Orders - other'),
      left('child arrangements', '2026-10-15', 'E41: Residence order granted'),
      left('home', '2026-10-15', 'E4A: Returned home to live with parents or relatives - part of planning'),
      left('reason not recorded', '2026-10-15', null),
      left('goes on', '2026-10-15', 'X1: New episode began the same day'),
      left('short breaks', '2026-10-15', 'E8: Care ceased for any other reason', SHORT_BREAKS),
      left('the day before', '2026-09-30', 'E11: Adopted - application unopposed'),
    ],
  };

  it('are counted but for short breaks and those whose care goes on', async () => {
    const facts = await madeFacts('looked_after_ceased', { clean });
    const october = facts.filter(({ period, value }) => period === '2026-10-01' && value !== 0);
    expect(october.find(({ breakdown }) => breakdown === 'all')).toMatchObject({ value: 7 });
    expect(october.filter(({ breakdown }) => breakdown === 'outcome')).toHaveLength(7);
  });

  it('are adopted by E11 and E12, and with special guardians by E45 to E48, where the reason is known', async () => {
    expect(await madeFact('looked_after_adopted', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 6,
    });
    expect(await madeFact('looked_after_special_guardianship', '2026-10', { clean })).toMatchObject({
      numerator: 2,
      denominator: 6,
    });
  });
});

describe('unaccompanied children', () => {
  it('are those of the children on the month’s list for whom the mark is given', async () => {
    const marked = (child_id: string, mark: boolean | null, to: string | null = null, more: MadeRow = {}) =>
      listed(
        '2026-10-31',
        care(child_id, '2026-01-01', to, { unaccompanied_asylum_seeking_child: mark, ...more }),
      );
    const history = {
      children_looked_after: [
        marked('yes', true),
        marked('no', false),
        marked('not given', null),
        marked('left on the day', true, '2026-10-31'),
        marked('leaves the day after', true, '2026-11-01'),
        marked('short breaks', true, null, SHORT_BREAKS),
        // of a child whom the list shows twice the later period stands
        listed('2026-10-31', care('yes', '2025-01-01', null, { unaccompanied_asylum_seeking_child: false })),
      ],
    };
    expect(await madeFact('unaccompanied_children', '2026-10', { history })).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
  });
});
