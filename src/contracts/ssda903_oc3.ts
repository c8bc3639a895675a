import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category } from './kit/fields.ts';
import { accommodations, activities, touches } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth } from './shared/ssda903Fields.ts';

/**
 * Care leavers around their birthday: in touch, activity, accommodation (DfE, SSDA903 guide, OC3). As with OC2 no column
 * says of which year a row is: a later return replaces the whole.
 */
export const ssda903Oc3 = contract({
  id: 'ssda903_oc3',
  title: 'SSDA903 care leavers (OC3)',
  grain: 'one row per young person',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    in_touch: category({ header: 'IN_TOUCH', mustBeThere: true, known: touches, example: 'YES' }),
    activity: category({
      header: 'ACTIV',
      known: activities,
      about: 'Main activity around the birthday; 0 where not in touch',
      example: 'F2',
    }),
    accommodation: category({
      header: 'ACCOM',
      known: accommodations,
      about: 'Where the young person lives; ends in 1 where suitable, in 2 where not',
      example: 'U1',
    }),
  }),
  unique: ['child_id'],
  covers: 'snapshot',
  reaches: 12,
});
