import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { code, count, month, text } from './kit/fields.ts';

/** The legal team's care tracker: cases received and issued, month by month. */
export const careTracker = contract({
  id: 'care_tracker',
  title: 'Legal cases received and issued',
  grain: 'one row per tracker (received, issued) and month',
  row: z.object({
    tracker: code({
      header: 'Tracker',
      required: true,
      codes: { Received: [], Issued: [] },
      about: 'What happened to the case in the month',
      example: 'Received',
    }),
    month: month({ header: 'Month', required: true, example: 'May 2021' }),
    care: count({ header: 'Care', required: true, about: 'Care cases', example: '2' }),
    deprivation_of_liberty: count({ header: 'Deprivation of liberty', required: true, example: '2' }),
    part_18: count({ header: 'Part 18', required: true, about: 'Applications under Part 18', example: '0' }),
    note: text({ header: 'Note', example: 'including 2 to be issued' }),
  }),
  unique: ['tracker', 'month'],
  covers: 'period',
  slice: 'month',
  asAt: 'month',
  printed: { total: { labels: ['Total', 'Totals'], expected: false } },
});
