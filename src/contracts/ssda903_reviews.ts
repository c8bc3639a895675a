import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { waysOfParticipation } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth } from './shared/ssda903Fields.ts';

/** The reviews of children looked after in the year (DfE, SSDA903 guide, reviews). */
export const ssda903Reviews = contract({
  id: 'ssda903_reviews',
  title: 'SSDA903 reviews',
  grain: 'one row per child and day of a review',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    review_date: date({ header: 'REVIEW', required: true, example: '30/08/2017' }),
    participation: category({
      header: 'REVIEW_CODE',
      known: waysOfParticipation,
      about: 'How the child took part',
      example: 'PN1',
    }),
  }),
  rules: [
    notBefore('review_date', 'date_of_birth', {
      rule: 'review_before_birth',
      message: 'is before the birth of the child, DOB: check both dates',
    }),
  ],
  unique: ['child_id', 'review_date'],
  covers: 'keys',
  reaches: 12,
  asAt: 'review_date',
});
