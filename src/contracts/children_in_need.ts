import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date } from './kit/fields.ts';
import { annexAAllocation, annexAChild, annexAChildDisability, annexANoValue } from './shared/annexAChild.ts';
import { annexACaseStatuses, annexAClosureReasons, annexANeeds } from './shared/annexANeeds.ts';
import { annexAExpectedBy, annexANotBefore, annexAUnborn } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 6: everyone in receipt of services as a child in need now or in the six months before. */
export const childrenInNeed = contract({
  id: 'children_in_need',
  title: 'Annex A list 6: children in need',
  grain: 'one row per child, by the most recent episode of need',
  row: z.object({
    ...annexAChild,
    ...annexAChildDisability,
    cin_start_date: date({
      header: 'CIN Start Date',
      aliases: ['Children in Need Start Date', 'Child in Need Start Date', 'CIN Episode Start Date'],
      required: true,
      about: 'Of the most recent episode of need; under an open assessment, the date of the referral',
      example: '11/03/2024',
    }),
    primary_need: category({
      header: 'Primary Need Code',
      aliases: ['Primary Need', "Child's Primary Need", 'Primary Need Category'],
      known: annexANeeds,
      nullMarkers: annexANoValue,
      example: 'N1 - Abuse or neglect',
    }),
    date_last_seen: date({
      header: 'Date Child Was Last Seen',
      aliases: ['Date the Child Was Last Seen', 'Date Child Last Seen', 'Date Last Seen'],
      nullMarkers: [...annexANoValue, 'Not seen'],
      about: 'By a social worker',
      example: '02/05/2024',
    }),
    cin_closure_date: date({
      header: 'CIN Closure Date',
      aliases: ['Children in Need Closure Date', 'CIN End Date', 'CIN Episode End Date', 'CIN Close Date'],
      nullMarkers: annexANoValue,
      about: 'Blank while the episode is open',
      example: '28/06/2024',
    }),
    reason_for_closure: category({
      header: 'Reason for Closure',
      aliases: ['Reason for the Closure', 'Closure Reason', 'CIN Closure Reason', 'CIN Reason for Closure'],
      known: annexAClosureReasons,
      nullMarkers: annexANoValue,
      example: 'RC7 - Services ceased for any other reason, including child no longer in need',
    }),
    case_status: category({
      header: 'Case status',
      aliases: ['Status of Case', 'Current Case Status', 'CIN Case Status'],
      known: annexACaseStatuses,
      nullMarkers: annexANoValue,
      about: 'The first that applies, unless closed: looked after, protection plan, need plan, assessment',
      example: 'e) Closed episode',
    }),
    ...annexAAllocation,
  }),
  rules: [
    annexANotBefore('cin_closure_date', 'cin_start_date', 'the start of the episode'),
    annexAExpectedBy('cin_start_date', 'the start of the episode'),
    annexAUnborn('cin_start_date', 'the start of the episode'),
  ],
  unique: ['child_id', 'cin_start_date'],
  covers: 'keys',
  reaches: 6,
  ended: 'cin_closure_date',
  asAt: 'cin_start_date',
});
