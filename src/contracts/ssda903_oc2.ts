import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count } from './kit/fields.ts';
import { reasonsNoQuestionnaire } from './shared/ssda903ChildCodes.ts';
import { childId, dateOfBirth, flag } from './shared/ssda903Fields.ts';

/**
 * The health and offending of children looked after for a year at 31 March (DfE, SSDA903 guide, OC2). No column says of
 * which year a row is: two years side by side would be read as one, so that a later return replaces the whole.
 */
export const ssda903Oc2 = contract({
  id: 'ssda903_oc2',
  title: 'SSDA903 health and offending (OC2)',
  grain: 'one row per child',
  row: z.object({
    child_id: childId,
    date_of_birth: dateOfBirth,
    sdq_score: count({
      header: 'SDQ_SCORE',
      about: 'The score of the strengths and difficulties questionnaire, 0 to 40',
      example: '14',
    }),
    sdq_reason: category({
      header: 'SDQ_REASON',
      known: reasonsNoQuestionnaire,
      about: 'Why there is no score',
      example: 'SDQ1',
    }),
    convicted: flag({
      header: 'CONVICTED',
      about: 'Convicted, or given a final warning, in the year',
      example: '0',
    }),
    health_check: flag({
      header: 'HEALTH_CHECK',
      about: 'Surveillance checks up to date, for children of 5 or younger',
      example: '1',
    }),
    immunisations: flag({ header: 'IMMUNISATIONS', about: 'Immunisations up to date', example: '1' }),
    dental_check: flag({
      header: 'TEETH_CHECK',
      about: 'Teeth checked by a dentist in the year',
      example: '1',
    }),
    health_assessment: flag({
      header: 'HEALTH_ASSESSMENT',
      mustBeThere: true,
      about: 'Had the annual health assessment',
      example: '1',
    }),
    substance_misuse: flag({
      header: 'SUBSTANCE_MISUSE',
      about: 'Found to have a substance misuse problem',
      example: '0',
    }),
    intervention_received: flag({
      header: 'INTERVENTION_RECEIVED',
      about: 'Received help with it',
      example: '0',
    }),
    intervention_offered: flag({
      header: 'INTERVENTION_OFFERED',
      about: 'Was offered help with it and refused',
      example: '0',
    }),
  }),
  rules: [
    {
      test: 'range',
      field: 'sdq_score',
      most: 40,
      at: 'sdq_score',
      rule: 'sdq_score',
      message: 'is above 40, the highest score that there is: correct it',
    },
  ],
  unique: ['child_id'],
  covers: 'snapshot',
  reaches: 12,
});
