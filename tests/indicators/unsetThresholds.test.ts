import { expect, it } from 'vitest';
import { type MadeRow, madeFact } from '../support/madeTables.ts';

const care: MadeRow = {
  child_id: 'A',
  date_started_to_be_looked_after: '2025-01-06',
  date_of_birth: '2015-01-01',
};
const check = (kind: string): MadeRow => ({
  child_id: 'A',
  kind,
  done_on: '2026-05-05',
  status: 'Completed',
});
const review = (kind: string): MadeRow => ({ child_id: 'A', kind, held: '2026-03-02' });
const plan: MadeRow = { child_id: 'A', plan_start_date: '2026-01-05' };

/** A month of which there is a figure, and the threshold without which there is none. */
const CASES: [id: string, threshold: string, clean: Record<string, MadeRow[]>][] = [
  ['re_referrals', 're_referral', { referrals: [{ child_id: 'A', date_of_referral: '2026-10-05' }] }],
  [
    'dental_checks',
    'dental_check',
    { children_looked_after: [care], health_checks: [{ ...check('Dental check'), child_id: 'B' }] },
  ],
  [
    'health_assessments_in_time',
    'health_assessment',
    { children_looked_after: [care], health_checks: [{ ...check('Health assessment'), child_id: 'B' }] },
  ],
  [
    'health_assessments_overdue',
    'health_assessment',
    { children_looked_after: [care], health_checks: [check('Health assessment')] },
  ],
  [
    'education_plans_current',
    'education_plan_lapses',
    {
      children_looked_after: [care],
      education_plans: [{ child_id: 'A', due: '2026-09-01', completed_on: '2026-09-01' }],
    },
  ],
  [
    'child_protection_reviews_in_time',
    'child_protection_later_review',
    { child_protection: [plan], reviews: [review('Child protection review conference')] },
  ],
  [
    'child_protection_reviews_overdue',
    'child_protection_later_review',
    { child_protection: [plan], reviews: [review('Child protection review conference')] },
  ],
  [
    'looked_after_reviews_overdue',
    'looked_after_later_review',
    {
      children_looked_after: [care],
      reviews: [review('Looked after review'), { ...review('Looked after review'), held: '2026-06-02' }],
    },
  ],
  [
    'section_47_overdue_conference',
    'section_47_conference',
    { section_47: [{ child_id: 'A', section_47_start_date: '2026-08-10' }] },
  ],
];

it.each(CASES)('%s has no figure, rather than none, where %s is not set', async (id, threshold, clean) => {
  expect(await madeFact(id, '2026-10', { clean })).toBeDefined();
  const reference = { thresholds: [{ threshold, value: null }] };
  expect(await madeFact(id, '2026-10', { clean, reference })).toBeUndefined();
});
