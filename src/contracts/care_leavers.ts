import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, text, yesNo } from './kit/fields.ts';
import {
  annexAAllocation,
  annexAChild,
  annexAChildDisability,
  annexANoAnswer,
  annexANoValue,
} from './shared/annexAChild.ts';
import {
  annexAAccommodation,
  annexAActivity,
  annexAEligibility,
  annexAInTouch,
  annexASuitability,
} from './shared/annexALeaving.ts';
import { annexABorn } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 9: all who receive leaving care services now. */
export const careLeavers = contract({
  id: 'care_leavers',
  title: 'Annex A list 9: care leavers',
  grain: 'one row per care leaver',
  row: z.object({
    ...annexAChild,
    unaccompanied_asylum_seeking_child: yesNo({
      header: 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
      aliases: [
        'Unaccompanied Asylum Seeking Child (UASC) or formerly UASC if 18 or over (Y/N)',
        'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over',
        'UASC or formerly UASC',
        'UASC',
      ],
      mayBeMissing: true,
      nullMarkers: annexANoAnswer,
      about: 'In the templates after 2019',
      example: 'b) No',
    }),
    ...annexAChildDisability,
    ...annexAAllocation,
    allocated_personal_adviser: text({
      header: 'Allocated Personal Advisor',
      aliases: ['Allocated Personal Adviser', 'Personal Advisor', 'Personal Adviser', 'Allocated PA'],
      mayBeMissing: true,
      nullMarkers: annexANoValue,
      about: 'In the templates after 2019',
      example: 'B. Adviser',
    }),
    eligibility_category: category({
      header: 'Eligibility Category',
      aliases: ['Care Leaver Eligibility Category', 'Leaving Care Eligibility', 'Care Leaver Eligibility'],
      required: true,
      known: annexAEligibility,
      example: 'b) Former relevant child',
    }),
    latest_pathway_plan_review_date: date({
      header: 'Latest Pathway Plan Review Date',
      aliases: ['Date of Latest Pathway Plan Review', 'Pathway Plan Review Date'],
      mayBeMissing: true,
      nullMarkers: annexANoValue,
      about: 'In the templates after 2019',
      example: '11/03/2024',
    }),
    in_touch: category({
      header: 'LA In Touch',
      aliases: ['LA in touch?', 'Is the LA in touch', 'Local Authority in touch', 'In Touch'],
      known: annexAInTouch,
      nullMarkers: annexANoValue,
      about: 'By the most recent record',
      example: 'a) Yes',
    }),
    latest_date_of_contact: date({
      header: 'Latest Date of Contact',
      aliases: ['Date of Latest Contact', 'Latest Contact Date', 'Date of Last Contact'],
      mayBeMissing: true,
      nullMarkers: annexANoValue,
      about: 'In the templates after 2019',
      example: '20/05/2024',
    }),
    type_of_accommodation: category({
      header: 'Type of Accommodation',
      aliases: ['Accommodation Type', 'Type of the Accommodation'],
      known: annexAAccommodation,
      nullMarkers: annexANoValue,
      example: 'U: Independent living',
    }),
    suitability_of_accommodation: category({
      header: 'Suitability of Accommodation',
      aliases: ['Accommodation Suitability', 'Suitability of the Accommodation'],
      known: annexASuitability,
      nullMarkers: annexANoValue,
      example: 'a) Suitable',
    }),
    activity_status: category({
      header: 'Activity Status',
      aliases: ['Main Activity', 'Activity', 'Main Activity Status'],
      known: annexAActivity,
      nullMarkers: annexANoValue,
      example: 'F2: Full time in education other than higher',
    }),
  }),
  rules: [annexABorn],
  unique: ['child_id'],
  covers: 'snapshot',
  reaches: 'now',
});
