import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../pipeline/warehouse/warehouse.ts';
import type { MadeRow } from '../support/madeTables.ts';
import { madeTrackers } from '../support/madeTrackers.ts';

const NOW = '2026-10-31';

const order = (child_id: string, more: MadeRow = {}): MadeRow => ({
  child_id,
  placement_order_date: '2026-01-31',
  next_review_due: '2027-01-01',
  delivered: NOW,
  team: 'Adoption',
  ...more,
});

// Three months after 31 July and six after 30 April end with the month that is shorter or longer: 31 and 30 October.
const placement_order_reviews = [
  order('never reviewed, today', { placement_order_date: '2026-07-31' }),
  order('never reviewed, yesterday', { placement_order_date: '2026-07-30' }),
  order('of November', { placement_order_date: '2026-08-31' }),
  order('reviewed, yesterday', { last_review: '2026-04-30' }),
  order('reviewed, six months of August', { last_review: '2026-08-31' }),
  // Once placed: four weeks, three months, six months.
  order('placed, today', { placed_for_adoption_on: '2026-10-03', last_review: '2026-09-30' }),
  order('placed, yesterday', { placed_for_adoption_on: '2026-10-02', last_review: '2026-10-02' }),
  order('placed, reviewed once', { placed_for_adoption_on: '2026-07-01', last_review: '2026-07-28' }),
  order('placed, reviewed twice', {
    placed_for_adoption_on: '2026-04-01',
    last_review: '2026-04-28',
    delivered: '2026-06-30',
  }),
  order('placed, reviewed twice', { placed_for_adoption_on: '2026-04-01', last_review: '2026-07-27' }),
  order('placed tomorrow', { placed_for_adoption_on: '2026-11-01', last_review: '2026-05-01' }),
  order('to be revoked', { last_review: '2026-10-01', order_should_be_revoked: true, plan_changed: true }),
  order('apart, decided', {
    last_review: '2026-10-01',
    siblings_apart: true,
    siblings_decision_on: '2026-10-02',
  }),
  order('apart, undecided', { last_review: '2026-10-01', siblings_apart: true }),
  // It stood on the list of September alone.
  order('adopted since', { delivered: '2026-09-30' }),
];

let tables: Record<string, Row[]>;
beforeAll(async () => {
  tables = await madeTrackers({ asAt: NOW, history: { placement_order_reviews } }, [
    'placement_orders',
    'open_items',
  ]);
});

describe('placement orders', () => {
  it('are reviewed after three months, then six; once placed after four weeks, three months, then six', () => {
    expect(Object.fromEntries(tables.placement_orders!.map(({ child_id, due }) => [child_id, due]))).toEqual({
      'never reviewed, today': '2026-10-31',
      'never reviewed, yesterday': '2026-10-30',
      'of November': '2026-11-30',
      'reviewed, yesterday': '2026-10-30',
      'reviewed, six months of August': '2027-02-28',
      'placed, today': '2026-10-31',
      'placed, yesterday': '2026-10-30',
      'placed, reviewed once': '2026-10-28',
      'placed, reviewed twice': '2027-01-27',
      'placed tomorrow': '2026-11-01',
      'to be revoked': '2027-04-01',
      'apart, decided': '2027-04-01',
      'apart, undecided': '2027-04-01',
    });
  });

  it('are overdue from the day after', () => {
    const overdue = tables.open_items!.filter(({ due_in }) => due_in === 'Overdue');
    expect(overdue.map(({ child_id, days_overdue }) => [child_id, days_overdue])).toEqual([
      ['placed, reviewed once', 3],
      ['never reviewed, yesterday', 1],
      ['placed, yesterday', 1],
      ['reviewed, yesterday', 1],
    ]);
  });

  it('leave things to be done that have no day', () => {
    const undated = tables.open_items!.filter(({ due_in }) => due_in === 'No date');
    expect(undated.map(({ child_id, task }) => [child_id, task])).toEqual([
      ['apart, undecided', 'Record why siblings are placed apart'],
      ['to be revoked', 'Apply to revoke the placement order'],
    ]);
    const changed = tables.placement_orders!.filter(({ plan_changed }) => plan_changed);
    expect(changed.map(({ child_id }) => child_id)).toEqual(['to be revoked']);
  });
});
