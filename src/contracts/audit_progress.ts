import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { count, date, text } from './kit/fields.ts';

/** How far the audit of every open case has come. */
export const auditProgress = contract({
  id: 'audit_progress',
  title: 'Case audit progress',
  grain: 'one row per service and week',
  row: z.object({
    week_ending: date({ header: 'Week ending', required: true, example: '23/07/2021' }),
    service: text({ header: 'Service', required: true, example: 'Early help' }),
    audited: count({ header: 'Cases audited', required: true, example: '146' }),
    for_closure: count({ header: 'Identified for closure', required: true, example: '31' }),
    for_transfer: count({ header: 'Identified for transfer', required: true, example: '18' }),
    still_to_audit: count({ header: 'Still to audit', required: true, example: '227' }),
  }),
  rules: [
    {
      test: 'within_whole',
      parts: ['for_closure', 'for_transfer'],
      whole: 'audited',
      at: 'audited',
      rule: 'outcomes_within_audited',
      message: 'is fewer than the cases identified for closure and transfer: check the three counts',
    },
  ],
  unique: ['week_ending', 'service'],
  covers: 'period',
  slice: 'week_ending',
  asAt: 'week_ending',
  printed: {
    total: { labels: ['Total', 'Totals', 'All services'], expected: false },
    percentages: [
      {
        headers: ['Per cent audited', '% audited', 'Percentage audited'],
        numerator: ['audited'],
        denominator: ['audited', 'still_to_audit'],
      },
    ],
  },
});
