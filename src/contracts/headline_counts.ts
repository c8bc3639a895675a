import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { date, number, text } from './kit/fields.ts';

/** The headline counts that members are given, each with its own date. */
export const headlineCounts = contract({
  id: 'headline_counts',
  title: 'Headline counts',
  grain: 'one row per measure',
  row: z.object({
    measure: text({ header: 'Measure', required: true, example: 'Looked after children' }),
    as_at: date({ header: 'As at', required: true, example: '10/12/2018' }),
    value: number({ header: 'Value', required: true, example: '326' }),
  }),
  rules: [
    {
      when: { field: 'measure', contains: ['(per cent)', '(%)', '(percent)'] },
      test: 'range',
      field: 'value',
      least: 0,
      most: 100,
      at: 'value',
      rule: 'per_cent',
      message: 'is outside 0 to 100 for a measure in per cent',
    },
  ],
  unique: ['measure'],
  covers: 'snapshot',
  reaches: 'now',
  asAt: 'as_at',
});
