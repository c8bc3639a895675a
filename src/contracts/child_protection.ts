import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, yesNo } from './kit/fields.ts';
import {
  annexAAllocation,
  annexAChild,
  annexAChildDisability,
  annexANoAnswer,
  annexANoValue,
} from './shared/annexAChild.ts';
import { annexAAbuse } from './shared/annexANeeds.ts';
import { annexAYesNoUnknown } from './shared/annexAPeople.ts';
import { annexAExpectedBy, annexANotBefore, annexAUnborn } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 7: everyone subject of a child protection plan now or in the six months before. */
export const childProtection = contract({
  id: 'child_protection',
  title: 'Annex A list 7: child protection',
  grain: 'one row per child, by the most recent plan',
  row: z.object({
    ...annexAChild,
    ...annexAChildDisability,
    plan_start_date: date({
      header: 'Child Protection Plan Start Date',
      aliases: ['Start Date of Child Protection Plan', 'CP Plan Start Date', 'CPP Start Date'],
      required: true,
      example: '02/04/2024',
    }),
    initial_category_of_abuse: category({
      header: 'Initial Category of Abuse',
      aliases: ['Initial Abuse Category', 'Initial CP Category', 'Initial Category'],
      known: annexAAbuse,
      nullMarkers: annexANoValue,
      example: 'a) Neglect',
    }),
    latest_category_of_abuse: category({
      header: 'Latest Category of Abuse',
      aliases: [
        'Latest Abuse Category',
        'Latest CP Category',
        'Latest Category',
        'Current Category of Abuse',
      ],
      known: annexAAbuse,
      nullMarkers: annexANoValue,
      example: 'd) Emotional abuse',
    }),
    date_of_last_statutory_visit: date({
      header: 'Date of the Last Statutory Visit',
      aliases: ['Date of Last Statutory Visit', 'Last Statutory Visit Date', 'Last Statutory Visit'],
      nullMarkers: annexANoValue,
      example: '10/06/2024',
    }),
    child_seen_alone: category({
      header: 'Was the Child Seen Alone?',
      aliases: ['Was the Child Seen Alone', 'Was Child Seen Alone?', 'Child Seen Alone', 'Seen Alone'],
      known: annexAYesNoUnknown,
      nullMarkers: annexANoValue,
      about: 'At the last visit',
      example: 'a) Yes',
    }),
    date_of_latest_review_conference: date({
      header: 'Date of latest review conference',
      aliases: [
        'Date of the latest review conference',
        'Date of last review conference',
        'Latest review conference date',
        'Date of latest RCPC',
      ],
      nullMarkers: annexANoValue,
      example: '24/06/2024',
    }),
    plan_end_date: date({
      header: 'Child Protection Plan End Date',
      aliases: ['End Date of Child Protection Plan', 'CP Plan End Date', 'CPP End Date'],
      nullMarkers: annexANoValue,
      about: 'Blank while the plan is open',
      example: '28/06/2024',
    }),
    emergency_protection_in_last_six_months: yesNo({
      header:
        'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      aliases: [
        'Subject to Emergency Protection Order or Protected Under Police Powers in the Last Six Months (Y/N)',
        'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months',
        'Subject to EPO or Protected Under Police Powers in Last Six Months (Y/N)',
        'Subject to EPO or Police Protection in Last Six Months',
      ],
      nullMarkers: annexANoAnswer,
      about: 'Section 44 or section 46',
      example: 'b) No',
    }),
    number_of_previous_child_protection_plans: count({
      header: 'Number of Previous Child Protection Plans',
      aliases: [
        'Number of Previous CP Plans',
        'No. of Previous Child Protection Plans',
        'Previous Child Protection Plans',
      ],
      nullMarkers: annexANoValue,
      about: 'By this council; 0 for a first plan',
      example: '0',
    }),
    ...annexAAllocation,
  }),
  rules: [
    annexANotBefore('plan_end_date', 'plan_start_date', 'the start of the plan'),
    annexAExpectedBy('plan_start_date', 'the start of the plan'),
    annexAUnborn('plan_start_date', 'the start of the plan'),
  ],
  unique: ['child_id', 'plan_start_date'],
  covers: 'keys',
  reaches: 6,
  ended: 'plan_end_date',
  asAt: 'plan_start_date',
});
