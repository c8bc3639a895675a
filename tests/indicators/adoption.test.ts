import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact, madeFacts } from '../support/madeTables.ts';

/** The days of a child's way to adoption; one that is not named is not reached, but the decision. */
interface Days {
  entered?: string;
  decided?: string;
  ordered?: string;
  matched?: string;
  placed?: string;
  fostered?: string;
  adopted?: string;
  reversed?: string;
}

const plan = (child_id: string, days: Days, more: MadeRow = {}): MadeRow => ({
  child_id,
  date_entered_care: days.entered ?? null,
  date_of_decision_to_place: days.decided ?? '2022-01-01',
  date_of_placement_order: days.ordered ?? null,
  date_of_match: days.matched ?? null,
  date_placed_for_adoption: days.placed ?? null,
  date_placed_for_fostering: days.fostered ?? null,
  date_of_adoption_order: days.adopted ?? null,
  date_of_decision_not_to_place: days.reversed ?? null,
  ...more,
});

/** Before the 36 months to October 2026. */
const threeYears = '2023-11-01';

describe('what happens on the way to adoption', () => {
  const reason_no_longer_placed = 'RD3 - Prospective adopters could not be found';
  const adoption = [
    plan('A', { decided: '2026-10-01', ordered: '2026-10-05', placed: '2026-10-07', adopted: '2026-10-31' }),
    plan('B', { decided: '2026-09-30', ordered: '2026-10-31', placed: '2026-11-01' }),
    plan('C', { decided: '2026-10-31', reversed: '2026-11-01' }),
    plan('D', { ordered: '2026-09-30', reversed: '2026-10-01' }, { reason_no_longer_placed }),
    plan('E', { ordered: '2026-10-01', placed: '2026-10-31', adopted: '2026-11-01' }),
  ];
  const made = { asAt: '2026-11-30', clean: { adoption } };

  it.each([
    ['adoption_decisions', 2, 0],
    ['placement_orders', 3, 0],
    ['children_placed_for_adoption', 2, 1],
    ['adoption_orders', 1, 1],
    ['adoption_decisions_reversed', 1, 1],
  ])('%s counts in the month in which it happens', async (id, october, november) => {
    const facts = (await madeFacts(id, made)).filter(({ breakdown }) => breakdown === 'all');
    expect(facts.slice(-2).map(({ value }) => value)).toEqual([october, november]);
  });

  it('says why a decision was reversed', async () => {
    const reasons = (await madeFacts('adoption_decisions_reversed', made)).filter(
      ({ breakdown, value }) => breakdown === 'reason' && value === 1,
    );
    expect(reasons.map(({ period, member }) => [period, member])).toEqual(
      [
        ['2026-11-01', 'Not recorded'],
        ['2026-10-01', reason_no_longer_placed],
      ].sort(),
    );
  });
});

describe('children waiting to be placed', () => {
  it('have an order and no family on the last day, by how long', async () => {
    const adoption = [
      plan('placed on the day', { ordered: '2026-09-30', placed: '2026-10-31' }),
      plan('ordered on the day', { ordered: '2026-10-31' }),
      plan('6 months and a day', { ordered: '2026-04-30' }),
      plan('a day under 6 months', { ordered: '2026-05-01' }),
      plan('12 months', { ordered: '2025-10-31' }),
      plan('a day under 12 months', { ordered: '2025-11-01' }),
      plan('reversed on the day', { ordered: '2026-01-01', reversed: '2026-10-31' }),
      plan('adopted, placement not recorded', { ordered: '2026-01-01', adopted: '2026-10-15' }),
      plan('no order', { decided: '2026-01-01' }),
      plan('placed the day after', { ordered: '2026-08-01', placed: '2026-11-01' }),
    ];
    const made = { asAt: '2026-11-30', clean: { adoption } };
    const facts = await madeFacts('children_waiting_for_adoption', made);
    const of = (breakdown: string, period: string) =>
      facts
        .filter((fact) => fact.breakdown === breakdown && fact.period === period)
        .map(({ member, value }) => [member, value]);
    expect(of('all', '2026-09-01')).toEqual([['all', 8]]);
    expect(of('all', '2026-10-01')).toEqual([['all', 6]]);
    expect(of('duration', '2026-10-01')).toEqual([
      ['12 months or more', 1],
      ['6 to 11 months', 2],
      ['Under 6 months', 3],
    ]);
  });
});

describe('days on the way to adoption', () => {
  const adoption = [
    // 364 days to the family; from order to match June 29, July 31, August 31, September 29: 120
    plan('adopted on the first day', {
      entered: '2022-01-01',
      ordered: '2022-06-01',
      matched: '2022-09-29',
      placed: '2022-12-31',
      adopted: '2023-11-01',
    }),
    // 1 day to March and 365 from there: 366; to foster care 1 + 31 + 30 + 28: 90; matched before the order: 0
    plan('adopted on the last day', {
      entered: '2024-02-29',
      fostered: '2024-05-29',
      matched: '2024-11-20',
      ordered: '2024-12-01',
      placed: '2025-03-01',
      adopted: '2026-10-31',
    }),
    // 366 days of 2024 and 34: 400; fostered by them before it came into care, which counts for nothing; no order
    plan('consent', {
      entered: '2024-01-01',
      fostered: '2023-12-01',
      matched: '2024-12-01',
      placed: '2025-02-04',
      adopted: '2025-06-01',
    }),
    // no day of entry; from order to match 10
    plan('entry unknown', {
      ordered: '2025-01-01',
      matched: '2025-01-11',
      placed: '2025-02-01',
      adopted: '2026-01-02',
    }),
    plan('too early', { entered: '2023-01-01', placed: '2023-01-02', adopted: '2023-10-31' }),
    plan('too late', { entered: '2026-01-01', placed: '2026-01-02', adopted: '2026-11-01' }),
    plan('never placed', { entered: '2025-01-01', ordered: '2025-01-02', adopted: '2026-01-01' }),
    plan('not adopted yet', { entered: '2026-01-01', placed: '2026-01-02' }),
  ];
  const made = { from: threeYears, clean: { adoption } };

  it('are the median of those adopted in three years, from entry to placement', async () => {
    const found = await madeFact('adoption_entry_to_placement', '2026-10', made);
    expect(found).toEqual({ numerator: 3, denominator: null, value: 366 });
    const late = { ...made, from: '2023-12-01' };
    expect(await madeFact('adoption_entry_to_placement', '2026-10', late)).toBeUndefined();
  });

  it('stop at the day on which the later family began to foster the child', async () => {
    const found = await madeFact('adoption_entry_to_placement_foster', '2026-10', made);
    expect(found).toEqual({ numerator: 3, denominator: null, value: 364 });
  });

  it('are 0 from order to match where the match came first', async () => {
    const found = await madeFact('adoption_order_to_match', '2026-10', made);
    expect(found).toEqual({ numerator: 3, denominator: null, value: 10 });
  });
});

describe('waits under 14 months', () => {
  it('are those of the adopted to their placement, of the waiting to the day', async () => {
    const adoption = [
      plan('a day under', { entered: '2024-01-15', placed: '2025-03-14', adopted: '2026-01-01' }),
      plan('14 months', { entered: '2024-01-15', placed: '2025-03-15', adopted: '2026-01-01' }),
      // 14 months after 31 December 2023 are over with February
      plan('to February', { entered: '2023-12-31', placed: '2025-02-28', adopted: '2026-01-01' }),
      plan('waits 14 months', { entered: '2025-08-31' }),
      plan('waits a day under', { entered: '2025-09-01', decided: '2026-10-31' }),
      plan('to be decided', { entered: '2026-01-01', decided: '2026-11-01' }),
      plan('placed', { entered: '2026-01-01', placed: '2026-10-31' }),
      plan('reversed', { entered: '2026-01-01', reversed: '2026-10-31' }),
      plan('adopted too early', { entered: '2023-01-01', placed: '2023-02-01', adopted: '2023-10-31' }),
      plan('entry unknown', { placed: '2025-02-01', adopted: '2026-01-01' }),
    ];
    const made = { from: threeYears, clean: { adoption } };
    const found = await madeFact('adoption_waits_under_14_months', '2026-10', made);
    expect(found).toEqual({ numerator: 2, denominator: 5, value: 40 });
  });
});

describe('matches', () => {
  it('are in time to the day six months after the decision, of those of twelve months', async () => {
    const adoption = [
      plan('on the last day', { decided: '2026-04-30', matched: '2026-10-30' }),
      plan('a day late', { decided: '2026-04-30', matched: '2026-10-31' }),
      plan('to February', { decided: '2025-08-31', matched: '2026-02-28' }),
      plan('first day of the year', { decided: '2025-05-01', matched: '2025-11-01' }),
      plan('a day before it', { decided: '2025-10-30', matched: '2025-10-31' }),
      plan('not matched', { decided: '2025-01-01' }),
    ];
    const made = { from: '2025-11-01', clean: { adoption } };
    const found = await madeFact('adoption_match_in_time', '2026-10', made);
    expect(found).toEqual({ numerator: 3, denominator: 4, value: 75 });
    expect(await madeFact('adoption_match_in_time', '2026-09', made)).toBeUndefined();
  });
});

describe('reviews of placement orders', () => {
  const order = (
    child_id: string,
    ordered: string,
    last_review: string | null,
    more: MadeRow = {},
  ): MadeRow => ({
    child_id,
    placement_order_date: ordered,
    last_review,
    delivered: '2026-10-30',
    order_should_be_revoked: false,
    ...more,
  });
  const placement_order_reviews = [
    order('first, on the last day', '2026-07-30', null, { order_should_be_revoked: null }),
    order('first, a day late', '2026-07-29', null),
    order('next, on the last day', '2025-01-01', '2026-04-30', { order_should_be_revoked: true }),
    order('next, a day late', '2025-01-01', '2026-04-29'),
    order('placed on the day', '2026-01-01', null, { placed_for_adoption_on: '2026-10-30' }),
    order('placed the day after', '2026-09-01', null, { placed_for_adoption_on: '2026-10-31' }),
    // three months after 30 November are over with February
    order('to February', '2025-11-30', null, { delivered: '2026-02-28' }),
  ];
  const made = { history: { placement_order_reviews } };

  it('are in time to the day three months after the order, or six after the one before', async () => {
    const id = 'placement_order_reviews_in_time';
    expect(await madeFact(id, '2026-10', made)).toEqual({ numerator: 3, denominator: 5, value: 60 });
    expect(await madeFact(id, '2026-02', made)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await madeFact(id, '2026-03', made)).toBeUndefined();
  });

  it('are overdue from the day after', async () => {
    expect(await madeFact('placement_order_reviews_overdue', '2026-10', made)).toMatchObject({ value: 2 });
    expect(await madeFact('placement_order_reviews_overdue', '2026-02', made)).toMatchObject({ value: 0 });
  });

  it('say which orders should be revoked', async () => {
    expect(await madeFact('placement_orders_to_be_revoked', '2026-10', made)).toMatchObject({ value: 1 });
  });
});
