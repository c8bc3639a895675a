import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { count, text } from './kit/fields.ts';

const GRADES = ['outstanding', 'good', 'requires_improvement', 'inadequate'];

/** The grades that audited cases were given. */
export const auditGrades = contract({
  id: 'audit_grades',
  title: 'Case audit grades',
  grain: 'one row per review',
  row: z.object({
    review: text({ header: 'Review', required: true, example: 'Early help diagnostic' }),
    outstanding: count({ header: 'Outstanding', mayBeMissing: true, example: '0' }),
    good: count({ header: 'Good', required: true, example: '2' }),
    requires_improvement: count({
      header: 'Requires improvement',
      aliases: ['Requires improvement to be good'],
      required: true,
      example: '7',
    }),
    inadequate: count({ header: 'Inadequate', required: true, example: '6' }),
  }),
  unique: ['review'],
  covers: 'snapshot',
  reaches: 'now',
  printed: {
    total: { labels: ['Total', 'Totals', 'All reviews'], expected: false },
    percentages: [
      { headers: ['Good %', 'Per cent good'], numerator: ['good'], denominator: GRADES },
      {
        headers: ['Requires improvement %', 'Per cent requires improvement'],
        numerator: ['requires_improvement'],
        denominator: GRADES,
      },
      { headers: ['Inadequate %', 'Per cent inadequate'], numerator: ['inadequate'], denominator: GRADES },
    ],
  },
});
