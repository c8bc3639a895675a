import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { date, text } from './kit/fields.ts';
import { annexAChild, annexANoValue } from './shared/annexAChild.ts';
import { annexAExpectedBy, annexANotBefore, annexAUnborn } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 2: early help assessments of the six months before, and current interventions. */
export const earlyHelp = contract({
  id: 'early_help',
  title: 'Annex A list 2: early help',
  grain: 'one row per child and early help assessment',
  row: z.object({
    ...annexAChild,
    assessment_start_date: date({
      header: 'Assessment start date',
      aliases: [
        'Early Help Assessment start date',
        'EH Assessment start date',
        'EHA start date',
        'Early Help start date',
      ],
      required: true,
      example: '05/02/2024',
    }),
    assessment_completion_date: date({
      header: 'Assessment completion date',
      aliases: [
        'Early Help Assessment completion date',
        'EH Assessment completion date',
        'EHA completion date',
        'Assessment completed date',
        'Assessment end date',
      ],
      nullMarkers: annexANoValue,
      about: 'When the assessment ended, or the intervention did',
      example: '18/03/2024',
    }),
    organisation_completing_assessment: text({
      header: 'Organisation completing assessment',
      aliases: [
        'Organisation completing the assessment',
        'Organisation completing Early Help Assessment',
        'Organisation',
      ],
      nullMarkers: annexANoValue,
      example: 'Hill Primary School',
    }),
  }),
  rules: [
    annexANotBefore('assessment_completion_date', 'assessment_start_date', 'the start of the assessment'),
    annexAExpectedBy('assessment_start_date', 'the start of the assessment'),
    annexAUnborn('assessment_start_date', 'the start of the assessment'),
  ],
  unique: [
    'child_id',
    'assessment_start_date',
    'assessment_completion_date',
    'organisation_completing_assessment',
  ],
  covers: 'keys',
  reaches: 6,
  ended: 'assessment_completion_date',
  sameBy: ['child_id', 'assessment_start_date'],
  asAt: 'assessment_start_date',
});
