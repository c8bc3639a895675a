import { z } from 'zod';
import { contract } from '../kit/contract.ts';
import { code, number, text } from '../kit/fields.ts';

/** How bad an extract may be before it is refused, and how strange a publication before somebody must accept it. */
export const limits = contract({
  id: 'limits',
  title: 'Limits',
  grain: 'one row per limit',
  row: z.object({
    limit: code({
      header: 'Limit',
      required: true,
      codes: {
        quarantined_per_cent: [],
        quarantined_in_force_per_cent: [],
        rows_fall_per_cent: [],
        jump_times_limits: [],
        jump_least_per_cent: [],
        jump_least_number: [],
        publications_kept_months: [],
      },
      example: 'quarantined_per_cent',
    }),
    value: number({ header: 'Value', required: true, example: '20' }),
    meaning: text({ header: 'Meaning', required: true, example: 'A file with a larger share … is refused' }),
  }),
  unique: ['limit'],
  covers: 'snapshot',
});
