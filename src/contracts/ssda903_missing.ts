import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { code, date } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { childId, dateOfBirth } from './shared/ssda903Fields.ts';

/**
 * The times that children looked after were missing, or away without authorisation (DfE, SSDA903 guide, missing).
 * A child may go missing twice on one day and the return holds no times, so the end is part of what names a row.
 */
export const ssda903Missing = contract({
  id: 'ssda903_missing',
  title: 'SSDA903 missing from care',
  grain: 'one row per time that a child was missing or away',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    kind: code({
      header: 'MISSING',
      required: true,
      codes: {
        M: ['Missing', 'Missing from care'],
        A: ['Away', 'Away from placement without authorisation', 'Absent'],
      },
      about: 'M: where the child was is not known; A: it is known',
      example: 'M',
    }),
    start_date: date({ header: 'MIS_START', required: true, example: '14/08/2017' }),
    end_date: date({
      header: 'MIS_END',
      about: 'Blank while the child is missing',
      example: '15/08/2017',
    }),
  }),
  rules: [
    notBefore('end_date', 'start_date', {
      rule: 'end_before_start',
      message: 'is before the start, MIS_START: check both dates',
    }),
    notBefore('start_date', 'date_of_birth', {
      rule: 'start_before_birth',
      message: 'is before the birth of the child, DOB: check both dates',
    }),
  ],
  unique: ['child_id', 'kind', 'start_date', 'end_date'],
  covers: 'keys',
  reaches: 12,
  sameBy: ['child_id', 'kind', 'start_date'],
  asAt: 'start_date',
});
