import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { legalStatusesOfAdopters, sexesOfAdopters } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth, flag } from './shared/ssda903Fields.ts';

/**
 * The children adopted in the year, and their adopters (DfE, SSDA903 guide, AD1). A child is adopted in one year, so that
 * the years add up.
 */
export const ssda903Ad1 = contract({
  id: 'ssda903_ad1',
  title: 'SSDA903 adoptions (AD1)',
  grain: 'one row per child adopted',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    decision_date: date({
      header: 'DATE_INT',
      about: 'When it was decided that the child should be placed for adoption',
      example: '14/08/2017',
    }),
    matched_date: date({
      header: 'DATE_MATCH',
      mustBeThere: true,
      about: 'When the child was matched with these adopters',
      example: '02/12/2017',
    }),
    adopted_by_foster_carer: flag({
      header: 'FOSTER_CARE',
      about: "Whether the adopters were the child's foster carers",
      example: '0',
    }),
    number_of_adopters: count({ header: 'NB_ADOPTR', example: '2' }),
    sex_of_adopters: category({ header: 'SEX_ADOPTR', known: sexesOfAdopters, example: 'MF' }),
    legal_status_of_adopters: category({
      header: 'LS_ADOPTR',
      known: legalStatusesOfAdopters,
      example: 'L11',
    }),
  }),
  rules: [
    notBefore('matched_date', 'decision_date', {
      rule: 'match_before_decision',
      message: 'is before the decision for adoption, DATE_INT: check both dates',
    }),
  ],
  unique: ['child_id'],
  covers: 'keys',
  reaches: 12,
});
