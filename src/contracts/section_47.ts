import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { count, date, yesNo } from './kit/fields.ts';
import {
  annexAAllocation,
  annexAChild,
  annexAChildDisability,
  annexANoAnswer,
  annexANoValue,
} from './shared/annexAChild.ts';
import { annexAExpectedBy, annexANotBefore, annexAUnborn } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 5: section 47 enquiries of the six months before, and the conferences they led to. */
export const section47 = contract({
  id: 'section_47',
  title: 'Annex A list 5: section 47 enquiries and initial child protection conferences',
  grain: 'one row per child and section 47 enquiry',
  row: z.object({
    ...annexAChild,
    ...annexAChildDisability,
    section_47_start_date: date({
      header: 'Strategy discussion initiating Section 47 Enquiry Start Date',
      aliases: [
        'Strategy discussion initiating the Section 47 Enquiry Start Date',
        'Date of strategy discussion initiating Section 47 Enquiry',
        'Strategy discussion initiating Section 47 Enquiry',
        'Section 47 Enquiry Start Date',
        'Section 47 Start Date',
        'S47 Start Date',
      ],
      required: true,
      about: 'The strategy discussion that initiated the enquiry',
      example: '14/03/2024',
    }),
    conference_deemed_unnecessary: yesNo({
      header: 'Was an Initial Child Protection Conference deemed unnecessary?',
      aliases: [
        'Was an Initial Child Protection Conference deemed unnecessary',
        'Was the Initial Child Protection Conference deemed unnecessary?',
        'Was an ICPC deemed unnecessary?',
        'ICPC deemed unnecessary',
      ],
      nullMarkers: annexANoAnswer,
      example: 'b) No',
    }),
    date_of_initial_child_protection_conference: date({
      header: 'Date of Initial Child Protection Conference',
      aliases: ['Date of the Initial Child Protection Conference', 'Date of ICPC', 'ICPC Date'],
      nullMarkers: annexANoValue,
      about: 'Blank where none was held',
      example: '02/04/2024',
    }),
    resulted_in_child_protection_plan: yesNo({
      header: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      aliases: [
        'Did the Initial Child Protection Conference Result in a Child Protection Plan?',
        'Did Initial Child Protection Conference Result in a Child Protection Plan',
        'Did the ICPC result in a Child Protection Plan?',
        'ICPC resulted in CP Plan',
      ],
      nullMarkers: annexANoAnswer,
      example: 'a) Yes',
    }),
    number_of_section_47_enquiries_in_last_12_months: count({
      header: 'Number of Section 47 Enquiries in the last 12 months',
      aliases: [
        'Number of Section 47 Enquiries in last 12 months',
        'No. of Section 47 Enquiries in the last 12 months',
        'Number of S47s in the last 12 months',
      ],
      nullMarkers: annexANoValue,
      about: 'Before the latest enquiry, which is not counted; the same in every row of a child',
      example: '0',
    }),
    number_of_conferences_in_last_12_months: count({
      header: 'Number of ICPCs in the last 12 months',
      aliases: [
        'Number of ICPCs in last 12 months',
        'No. of ICPCs in the last 12 months',
        'Number of Initial Child Protection Conferences in the last 12 months',
      ],
      nullMarkers: annexANoValue,
      about: 'Before the latest enquiry; the same in every row of a child',
      example: '0',
    }),
    ...annexAAllocation,
  }),
  rules: [
    annexANotBefore(
      'date_of_initial_child_protection_conference',
      'section_47_start_date',
      'the strategy discussion that initiated the enquiry',
    ),
    annexAExpectedBy('section_47_start_date', 'the strategy discussion'),
    annexAUnborn('section_47_start_date', 'the strategy discussion'),
  ],
  unique: ['child_id', 'section_47_start_date', 'date_of_initial_child_protection_conference'],
  covers: 'keys',
  reaches: 6,
  sameBy: ['child_id', 'section_47_start_date'],
  asAt: 'section_47_start_date',
});
