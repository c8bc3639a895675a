import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { reasonsNoLongerForAdoption } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth } from './shared/ssda903Fields.ts';

/** The decisions that a child should be placed for adoption (DfE, SSDA903 guide, should be placed for adoption). */
export const ssda903PlacedForAdoption = contract({
  id: 'ssda903_placed_for_adoption',
  title: 'SSDA903 decisions for adoption',
  grain: 'one row per child and decision',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    decision_date: date({
      header: 'DATE_PLACED',
      required: true,
      about: 'When it was decided that the child should be placed for adoption; not when it moved',
      example: '14/08/2017',
    }),
    decision_reversed_date: date({
      header: 'DATE_PLACED_CEASED',
      about: 'When it was decided that the child should no longer be placed for adoption',
      example: '02/12/2017',
    }),
    reason_decision_reversed: category({
      header: 'REASON_PLACED_CEASED',
      known: reasonsNoLongerForAdoption,
      example: 'RD3',
    }),
  }),
  rules: [
    notBefore('decision_reversed_date', 'decision_date', {
      rule: 'reversed_before_decision',
      message: 'is before the decision that it reverses, DATE_PLACED: check both dates',
    }),
  ],
  unique: ['child_id', 'decision_date'],
  covers: 'keys',
  reaches: 12,
  asAt: 'decision_date',
});
