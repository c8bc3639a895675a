import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, code, text, time } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';

/** The panels at which cases are decided, and when each meets. */
export const panels = contract({
  id: 'panels',
  title: 'Case panels',
  grain: 'one row per panel',
  row: z.object({
    panel: text({ header: 'Panel', required: true, example: 'Legal Gateway' }),
    frequency: category({
      header: 'Frequency',
      required: true,
      known: {
        Weekly: [],
        Fortnightly: [],
        'Fortnightly each': [],
        'Every fourth week': ['Four-weekly', 'Every four weeks'],
        'Monthly, last Wednesday': ['Last Wednesday of the month'],
      },
      example: 'Weekly',
    }),
    day: code({
      header: 'Day',
      codes: {
        Monday: ['Mon'],
        Tuesday: ['Tue', 'Tues'],
        Wednesday: ['Wed'],
        Thursday: ['Thu', 'Thurs'],
        Friday: ['Fri'],
        Saturday: ['Sat'],
        Sunday: ['Sun'],
      },
      example: 'Wednesday',
    }),
    start: time({ header: 'Start', example: '09:30' }),
    end: time({ header: 'End', example: '12:00' }),
  }),
  rules: [
    notBefore('end', 'start', {
      strictly: true,
      rule: 'end_after_start',
      message: 'is not after the start: check both times',
    }),
  ],
  unique: ['panel'],
  covers: 'snapshot',
  reaches: 'now',
});
