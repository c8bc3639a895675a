import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { sexes } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth } from './shared/ssda903Fields.ts';

/**
 * The unaccompanied asylum-seeking children of the year (DfE, SSDA903 guide, UASC). As with the header, those of earlier
 * years stay until a later return lists them again.
 */
export const ssda903Uasc = contract({
  id: 'ssda903_uasc',
  title: 'SSDA903 unaccompanied asylum-seeking children',
  grain: 'one row per child',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    sex: category({ header: 'SEX', known: sexes, example: '1' }),
    ceased_date: date({
      header: 'DUC',
      mustBeThere: true,
      about: 'When the child ceased, or will cease, to be an unaccompanied asylum-seeking child',
      example: '18/05/2023',
    }),
  }),
  rules: [
    notBefore('ceased_date', 'date_of_birth', {
      rule: 'ceased_before_birth',
      message: 'is before the birth of the child, DOB: check both dates',
    }),
  ],
  unique: ['child_id'],
  covers: 'keys',
  reaches: 12,
});
