import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier } from './kit/fields.ts';
import { notBefore } from './kit/rules.ts';
import { ethnicities, sexes } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth, flag } from './shared/ssda903Fields.ts';

/**
 * The children of the yearly return on children looked after (DfE, SSDA903 guide, header). A return lists those of its
 * year alone, and the episodes of earlier years need theirs: a later return replaces the children that it lists again.
 */
export const ssda903Header = contract({
  id: 'ssda903_header',
  title: 'SSDA903 header',
  grain: 'one row per child',
  row: z.object({
    child_id: childId,
    sex: category({
      header: 'SEX',
      known: sexes,
      about: 'M or F, from 2024-25; 1 and 2 before',
      example: '1',
    }),
    date_of_birth: dateOfBirth,
    ethnicity: category({
      header: 'ETHNIC',
      mustBeThere: true,
      known: ethnicities,
      about: 'By the codes of the school census',
      example: 'WBRI',
    }),
    unique_pupil_number: identifier({
      header: 'UPN',
      about: 'Thirteen characters; UN1 to UN5 say why there is none',
      example: 'A012345678901',
    }),
    is_mother: flag({ header: 'MOTHER', about: 'Whether the child is herself a mother', example: '1' }),
    date_of_birth_of_mothers_child: date({
      header: 'MC_DOB',
      about: "The date of birth of a mother's child",
      example: '01/02/2022',
    }),
  }),
  rules: [
    notBefore('date_of_birth_of_mothers_child', 'date_of_birth', {
      rule: 'mother_born_first',
      message: 'is before the birth of the mother, DOB: check both dates',
    }),
  ],
  unique: ['child_id'],
  covers: 'keys',
  reaches: 12,
});
