import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, yesNo } from './kit/fields.ts';
import {
  annexAAllocation,
  annexAChild,
  annexAChildDisability,
  annexANoAnswer,
  annexANoValue,
} from './shared/annexAChild.ts';
import { annexAYesNoUnknown } from './shared/annexAPeople.ts';
import { annexAExpectedBy, annexANotBefore, annexAUnborn } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 4: every statutory assessment of the six months before, those still open included. */
export const assessments = contract({
  id: 'assessments',
  title: 'Annex A list 4: assessments',
  grain: 'one row per child and assessment',
  row: z.object({
    ...annexAChild,
    ...annexAChildDisability,
    continuous_assessment_start_date: date({
      header: 'Continuous Assessment Start Date',
      aliases: [
        'Start Date of Continuous Assessment',
        'Continuous Assessment Started',
        'Continuous Assessment Date Started',
        'Single Assessment Start Date',
      ],
      required: true,
      example: '12/03/2024',
    }),
    child_seen_during_assessment: category({
      header: 'Child Seen During Continuous Assessment',
      aliases: [
        'Child Seen During the Continuous Assessment',
        'Child Seen During Continuous Assessment?',
        'Was the Child Seen During Continuous Assessment?',
        'Child Seen During Assessment',
        'Child Seen',
      ],
      known: annexAYesNoUnknown,
      nullMarkers: annexANoValue,
      example: 'a) Yes',
    }),
    date_of_authorisation: date({
      header: 'Continuous Assessment Date of Authorisation',
      aliases: [
        'Date of Authorisation of Continuous Assessment',
        'Continuous Assessment Authorisation Date',
        'Assessment Date of Authorisation',
        'Assessment Authorisation Date',
        'Date of Authorisation',
      ],
      nullMarkers: annexANoValue,
      about: 'When it was completed and authorised; blank while it is open',
      example: '19/04/2024',
    }),
    assessed_as_requiring_support: yesNo({
      header: "Was the child assessed as requiring LA children's social care support",
      aliases: [
        "Was the child assessed as requiring LA children's social care support?",
        "Was child assessed as requiring LA children's social care support",
        'Was the child assessed as being in need at assessment?',
        'Was the child assessed as being in need at assessment',
        'Was the child assessed as being in need?',
      ],
      nullMarkers: annexANoAnswer,
      example: 'a) Yes',
    }),
    ...annexAAllocation,
  }),
  rules: [
    annexANotBefore(
      'date_of_authorisation',
      'continuous_assessment_start_date',
      'the start of the assessment',
    ),
    annexAExpectedBy('continuous_assessment_start_date', 'the start of the assessment'),
    annexAUnborn('continuous_assessment_start_date', 'the start of the assessment'),
  ],
  unique: ['child_id', 'continuous_assessment_start_date', 'date_of_authorisation'],
  covers: 'keys',
  reaches: 6,
  ended: 'date_of_authorisation',
  sameBy: ['child_id', 'continuous_assessment_start_date'],
  asAt: 'continuous_assessment_start_date',
});
