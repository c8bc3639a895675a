import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../pipeline/warehouse/computeFacts.ts';
import { readIndicators } from '../../pipeline/warehouse/readIndicators.ts';
import { type MadeRow, madeFact, madeFacts, madeWarehouse } from '../support/madeTables.ts';
import { project } from '../support/sandbox.ts';

const plan = (child_id: string, plan_start_date: string, plan_end_date: string | null = null): MadeRow => ({
  child_id,
  plan_start_date,
  plan_end_date,
});

const review = (child_id: string, kind: string, held: string | null, due = held): MadeRow => ({
  review_id: `${child_id} ${kind} ${held ?? due}`,
  child_id,
  kind,
  due,
  held,
});
const group = (child_id: string, held: string | null, due?: string) =>
  review(child_id, 'Core group', held, due);

const enquiry = (child_id: string, conference: string | null, plan_made: boolean | null = true): MadeRow => ({
  child_id,
  section_47_start_date: '2026-08-10',
  date_of_initial_child_protection_conference: conference,
  resulted_in_child_protection_plan: plan_made,
});

/** The council's own procedure: ten working days. */
const reference = {
  thresholds: [
    { threshold: 'core_group', value: 10, unit: 'working_days', basis: 'local', source: 'procedure' },
  ],
};

describe('first core groups', () => {
  // From Friday 28 August 2026: 31 August is a bank holiday, so that the 10th working day is Monday 14 September.
  const clean = {
    child_protection: [
      ...['in time', 'a day late', 'none', 'not held', 'before the plan', 'another kind'].map((id) =>
        plan(id, '2026-08-28'),
      ),
      plan('left on the day', '2026-08-28', '2026-09-14'),
      plan('left the day after', '2026-08-28', '2026-09-15'),
      plan('by its conference', '2026-09-01'),
      plan('conference not known', '2026-08-28'),
      plan('conference without a plan', '2026-08-28'),
      plan('second plan', '2025-01-10', '2026-03-01'),
      plan('second plan', '2026-08-28'),
      plan('due in October', '2026-09-17'),
      plan('not due yet', '2026-10-19'),
    ],
    section_47: [
      // The core group was held on the 10th working day after the plan began, the 12th after the conference.
      enquiry('by its conference', '2026-08-27'),
      enquiry('conference not known', null),
      enquiry('conference without a plan', '2026-08-20', false),
      { ...enquiry('second plan', '2025-01-10'), section_47_start_date: '2024-12-20' },
    ],
    reviews: [
      group('in time', '2026-09-14'),
      group('in time', '2026-10-30'),
      group('a day late', '2026-09-15'),
      group('not held', null, '2026-09-14'),
      group('before the plan', '2026-08-27'),
      review('another kind', 'Child protection review conference', '2026-09-10'),
      group('left on the day', '2026-09-01'),
      group('left the day after', '2026-09-01'),
      group('by its conference', '2026-09-15'),
      group('conference not known', '2026-09-14'),
      group('conference without a plan', '2026-09-14'),
      group('second plan', '2025-01-20'),
      group('second plan', '2026-09-14'),
      group('due in October', '2026-10-01'),
      group('not due yet', '2026-10-20'),
    ],
  };

  it('are in time on the tenth working day after the conference, else after the start of the plan', async () => {
    // Of eleven: in time, left the day after, conference not known, conference without a plan, second plan.
    expect(await madeFact('core_groups_in_time', '2026-09', { clean, reference })).toMatchObject({
      numerator: 5,
      denominator: 11,
    });
    expect(await madeFact('core_groups_in_time', '2026-10', { clean, reference })).toEqual({
      numerator: 1,
      denominator: 1,
      value: 100,
    });
  });

  it('are not told where the council has set no time for them', async () => {
    expect(await madeFacts('core_groups_in_time', { clean })).toEqual([]);
  });

  it('are told where no list of enquiries is there, by the start of the plan', async () => {
    const made = { clean: { ...clean, section_47: [] }, covered: { section_47: [] }, reference };
    // As before, and the child whose conference is known no more.
    expect(await madeFact('core_groups_in_time', '2026-09', made)).toMatchObject({
      numerator: 6,
      denominator: 11,
    });
  });
});

const readers = (
  await readIndicators(
    join(project, 'pipeline', 'indicators'),
    join(project, 'pipeline', 'models', 'episodes'),
  )
).filter(
  ({ id, sources }) => id !== 'core_groups_in_time' && sources.some(({ extract }) => extract === 'reviews'),
);

describe('core groups on the list of reviews', () => {
  const protectedSince = ['A', 'B', 'C'].map((id) => plan(id, '2025-06-02'));
  const lookedAfter = ['A', 'B', 'D'].map((child_id) => ({
    child_id,
    date_started_to_be_looked_after: '2025-06-02',
  }));
  const kinds = ['Child protection review conference', 'Looked after review', 'Pathway plan review'];
  const reviews: MadeRow[] = ['A', 'C', 'D'].flatMap((id) =>
    kinds.flatMap((kind) =>
      ['2025-06-20', '2025-09-15', '2026-02-02'].map((day) => ({
        ...review(id, kind, day),
        participation: 'PN1',
        quorate: true,
      })),
    ),
  );
  // Held, due and overdue, with all that a review can have.
  const groups: MadeRow[] = ['A', 'B', 'C', 'D'].flatMap((id) => [
    ...['2025-06-10', '2025-12-01', '2026-05-05', '2026-10-20'].map((day) => ({
      ...group(id, day),
      participation: 'PN7',
      quorate: false,
    })),
    group(id, null, '2026-08-08'),
  ]);

  const factsWith = async (list: MadeRow[]) => {
    const warehouse = await madeWarehouse({
      clean: { child_protection: protectedSince, children_looked_after: lookedAfter, reviews: list },
    });
    try {
      await computeFacts(warehouse, readers);
      return await warehouse.rows('from facts.indicators order by all');
    } finally {
      warehouse.close();
    }
  };

  it('count as a review in no indicator', async () => {
    expect(readers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['child_protection_reviews_in_time', 'looked_after_reviews_overdue']),
    );
    const without = await factsWith(reviews);
    expect(new Set(without.map((row) => (row as { indicator: string }).indicator)).size).toBe(readers.length);
    expect(await factsWith([...reviews, ...groups])).toEqual(without);
  });
});
