import { describe, expect, it } from 'vitest';
import { type MadeRow, madeFact } from '../support/madeTables.ts';

/** A child as the list of a month shows it. */
const listed = (child_id: string, delivered: string, more: MadeRow): MadeRow => ({
  child_id,
  delivered,
  date_started_to_be_looked_after: '2020-01-01',
  ...more,
});

describe('three or more placements', () => {
  it('are by the council’s own count; a child without a count is left out', async () => {
    const counted = (child_id: string, number_of_placements_in_last_12_months: number | null) =>
      listed(child_id, '2026-10-31', { number_of_placements_in_last_12_months });
    const history = {
      children_looked_after: [
        counted('two', 2),
        counted('three', 3),
        counted('five', 5),
        counted('not counted', null),
        listed('a month before', '2026-09-30', { number_of_placements_in_last_12_months: 3 }),
      ],
    };
    expect(await madeFact('looked_after_three_placements', '2026-10', { history })).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
  });
});

describe('the same placement for two years', () => {
  it('is of children under 16, in care for two and a half years, to the day', async () => {
    const placed = (child_id: string, since: string | null, more: MadeRow = {}) =>
      listed(child_id, '2026-09-30', {
        placement_start_date: since,
        placement_type: 'U4: Foster placement - long term',
        date_of_birth: '2014-01-01',
        ...more,
      });
    const history = {
      children_looked_after: [
        placed('two years to the day', '2024-09-30'),
        placed('a day short', '2024-10-01'),
        placed('in care long enough to the day', '2024-03-30', {
          date_started_to_be_looked_after: '2024-03-30',
        }),
        placed('in care a day too short', '2024-04-01', { date_started_to_be_looked_after: '2024-04-01' }),
        placed('16 on the day', '2020-01-01', { date_of_birth: '2010-09-30' }),
        placed('16 the day after', '2020-01-01', { date_of_birth: '2010-10-01' }),
        placed('start not recorded', null),
        placed('born unknown', '2020-01-01', { date_of_birth: null }),
        // the placement before began two years before and more: it counts for those placed for adoption alone
        listed('for adoption', '2025-12-31', { placement_start_date: '2024-06-01' }),
        placed('for adoption', '2026-01-01', {
          placement_type: 'A6: Placed for adoption - order - not foster',
        }),
        listed('moved', '2025-12-31', { placement_start_date: '2024-06-01' }),
        placed('moved', '2026-01-01'),
      ],
    };
    const clean = {
      children_looked_after: history.children_looked_after.map(({ child_id, date_of_birth }) => ({
        child_id: child_id!,
        date_of_birth: date_of_birth ?? null,
      })),
    };
    // in the denominator: two years, a day short, long enough, 16 the day after, for adoption, moved
    expect(
      await madeFact('looked_after_same_placement_2_years', '2026-09', { clean, history }),
    ).toMatchObject({
      numerator: 4,
      denominator: 6,
    });
  });
});

describe('three or more social workers', () => {
  it('are different ones on the lists from the same day a year before to this one', async () => {
    const with_ = (child_id: string, workers: Record<string, string | null>) =>
      Object.entries(workers).map(([day, allocated_worker]) => listed(child_id, day, { allocated_worker }));
    const history = {
      children_looked_after: [
        ...with_('a year before to the day', { '2025-10-31': 'P', '2025-11-30': 'Q', '2026-10-31': 'R' }),
        ...with_('earlier', { '2025-09-30': 'P', '2025-11-30': 'Q', '2026-10-31': 'R' }),
        ...with_('one returned', { '2026-08-31': 'P', '2026-09-30': 'Q', '2026-10-31': 'P' }),
        ...with_('none named', { '2026-10-31': null }),
      ],
    };
    expect(await madeFact('looked_after_three_social_workers', '2026-10', { history })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });
});

describe('placements', () => {
  it('outside the border are among those of which the border is recorded', async () => {
    const history = {
      children_looked_after: [
        listed('in', '2026-10-31', { placement_location: 'In' }),
        listed('out', '2026-10-31', { placement_location: 'Out' }),
        listed('out, left', '2026-10-31', {
          placement_location: 'Out',
          date_ceased_to_be_looked_after: '2026-10-31',
        }),
        listed('not recorded', '2026-10-31', { placement_location: null }),
      ],
    };
    expect(await madeFact('looked_after_placed_outside', '2026-10', { history })).toEqual({
      numerator: 1,
      denominator: 2,
      value: 50,
    });
  });

  it('in unregistered homes are counted when they are notified', async () => {
    const notified = (reference: string, happened: string, kind = 'Placement in an unregistered home') => ({
      reference,
      happened,
      kind,
    });
    const clean = {
      notifications: [
        notified('1', '2026-09-30'),
        notified('2', '2026-10-01'),
        notified('3', '2026-10-31'),
        notified('4', '2026-10-15', 'Serious incident'),
        // It happened in September, and the council learned of it in October.
        { ...notified('5', '2026-09-30'), became_aware: '2026-10-01' },
      ],
    };
    expect(await madeFact('unregistered_placements', '2026-10', { clean })).toMatchObject({ value: 3 });
    expect(await madeFact('unregistered_placements', '2026-08', { clean })).toMatchObject({ value: 0 });
  });
});
