import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { count, date, text } from './kit/fields.ts';

/** Scrutiny's recommendations, by meeting and item, and where each stands. */
export const recommendations = contract({
  id: 'recommendations',
  title: 'Scrutiny recommendations',
  grain: 'one row per meeting and item',
  row: z.object({
    meeting_date: date({ header: 'Meeting date', required: true, example: '20/05/2021' }),
    item: text({ header: 'Item', required: true, example: "Children's legal team" }),
    recommendations: count({
      header: 'Number of recommendations',
      aliases: ['Recommendations'],
      required: true,
      example: '3',
    }),
    position: text({ header: 'Position', example: 'Scheduled for September 2021' }),
  }),
  unique: ['meeting_date', 'item'],
  covers: 'snapshot',
  reaches: 'now',
  printed: { total: { labels: ['Total', 'Totals'], expected: false } },
});
