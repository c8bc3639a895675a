import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, text } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { previousPermanences } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth } from './shared/ssda903Fields.ts';
import { ssda903PartialDate } from './shared/ssda903PartialDate.ts';

/**
 * The permanent arrangement that a child had before it came back into care (DfE, SSDA903 guide, previous permanence).
 * As with the header, children of earlier years stay until a later return lists them again.
 */
export const ssda903PreviousPermanence = contract({
  id: 'ssda903_previous_permanence',
  title: 'SSDA903 previous permanence',
  grain: 'one row per child',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    previous_permanence: category({
      header: 'PREV_PERM',
      mustBeThere: true,
      known: previousPermanences,
      about: 'Z1 where there was none',
      example: 'P1',
    }),
    previous_local_authority: text({
      header: 'LA_PERM',
      about: 'Where it was arranged, by the code of the authority',
      example: '301',
    }),
    order_date: ssda903PartialDate({
      header: 'DATE_PERM',
      about: 'The date of the order; zz for a day or month not known',
      example: 'zz/05/2019',
    }),
  }),
  rules: [
    notBefore('order_date', 'date_of_birth', {
      rule: 'order_before_birth',
      message: 'is before the birth of the child, DOB: check both dates',
    }),
  ],
  unique: ['child_id'],
  covers: 'keys',
  reaches: 12,
});
