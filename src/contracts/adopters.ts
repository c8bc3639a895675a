import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, count, date, identifier, yesNo } from './kit/fields.ts';
import { annexANoAnswer, annexANoValue, annexAPerson } from './shared/annexAChild.ts';
import { annexAAdopterLeaving } from './shared/annexALeaving.ts';
import { annexADisability } from './shared/annexAPeople.ts';
import { annexANotBefore } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 11: everyone in contact with the adoption agency in the 12 months before. */
export const adopters = contract({
  id: 'adopters',
  title: 'Annex A list 11: adopters',
  grain: 'one row per (prospective) adopter',
  row: z.object({
    adopter_id: identifier({
      header: 'Individual adopter identifier',
      aliases: ['Individual adopter ID', 'Adopter identifier', 'Adopter ID'],
      required: true,
      about: "The agency's own number for the adopter; each of a couple has one",
      example: 'A301',
    }),
    family_id: identifier({
      header: 'Family identifier',
      aliases: ['Family ID', 'Adoptive Family identifier', 'Adoptive Family ID'],
      nullMarkers: annexANoValue,
      example: 'F204',
    }),
    ...annexAPerson,
    disability: category({
      header: 'Disability',
      aliases: ['Does the adopter have a disability?', 'Does the adopter have a disability'],
      known: annexADisability,
      nullMarkers: annexANoValue,
      example: 'b) No',
    }),
    fostering_for_adoption: yesNo({
      header: 'Is the (prospective) adopter fostering for adoption?',
      aliases: [
        'Is the (prospective) adopter fostering for adoption',
        'Is the prospective adopter fostering for adoption?',
        'Fostering for adoption',
      ],
      nullMarkers: annexANoAnswer,
      about: 'Or has a concurrent planning placement',
      example: 'No',
    }),
    date_enquiry_received: date({
      header: 'Date enquiry received',
      aliases: ['Date the enquiry received', 'Enquiry received date', 'Enquiry date'],
      nullMarkers: annexANoValue,
      example: '05/09/2022',
    }),
    date_stage_1_started: date({
      header: 'Date Stage 1 started',
      aliases: ['Stage 1 start date', 'Date Stage One started'],
      nullMarkers: annexANoValue,
      example: '03/10/2022',
    }),
    date_stage_1_ended: date({
      header: 'Date Stage 1 ended',
      aliases: ['Stage 1 end date', 'Date Stage One ended'],
      nullMarkers: annexANoValue,
      example: '05/12/2022',
    }),
    date_stage_2_started: date({
      header: 'Date Stage 2 started',
      aliases: ['Stage 2 start date', 'Date Stage Two started'],
      nullMarkers: annexANoValue,
      example: '12/12/2022',
    }),
    date_stage_2_ended: date({
      header: 'Date Stage 2 ended',
      aliases: ['Stage 2 end date', 'Date Stage Two ended'],
      nullMarkers: annexANoValue,
      example: '03/04/2023',
    }),
    date_application_submitted: date({
      header: 'Date application submitted',
      aliases: ['Application submitted date', 'Date the application submitted'],
      nullMarkers: annexANoValue,
      about: 'In the process before the two stages',
      example: '05/12/2022',
    }),
    date_application_approved: date({
      header: 'Date application approved',
      aliases: ['Application approved date', 'Date the application approved'],
      nullMarkers: annexANoValue,
      about: 'In the process before the two stages',
      example: '03/04/2023',
    }),
    date_of_match: date({
      header: 'Date adopter matched with child(ren)',
      aliases: [
        'Date the adopter matched with child(ren)',
        'Date adopter matched with children',
        'Date matched',
      ],
      nullMarkers: annexANoValue,
      example: '17/04/2023',
    }),
    date_child_placed: date({
      header: 'Date child/children placed with adopter(s)',
      aliases: [
        'Date the child/children placed with adopter(s)',
        'Date child / children placed with adopter(s)',
        'Date child placed',
      ],
      nullMarkers: annexANoValue,
      example: '22/05/2023',
    }),

    number_of_children_placed: count({
      header: 'No. of children placed',
      aliases: ['Number of children placed', 'No of children placed'],
      nullMarkers: annexANoValue,
      about: 'With the whole family: each of a couple has the same number',
      example: '1',
    }),
    date_of_adoption_order: date({
      header: 'Date of Adoption Order',
      aliases: ['Date of the Adoption Order', 'Adoption Order Date'],
      nullMarkers: annexANoValue,
      example: '16/02/2024',
    }),
    date_of_leaving_process: date({
      header: 'Date of leaving adoption process',
      aliases: ['Date of leaving the adoption process', 'Date left adoption process'],
      nullMarkers: annexANoValue,
      example: '01/03/2024',
    }),

    reason_for_leaving_process: category({
      header: 'Reason for leaving adoption process',
      aliases: ['Reason for leaving the adoption process', 'Reason left adoption process'],
      known: annexAAdopterLeaving,
      nullMarkers: annexANoValue,
      example: '1 - Adopter withdrew from process',
    }),
  }),
  rules: [
    annexANotBefore('date_stage_1_ended', 'date_stage_1_started', 'the start of stage 1'),
    annexANotBefore('date_stage_2_ended', 'date_stage_2_started', 'the start of stage 2'),
    annexANotBefore(
      'date_application_approved',
      'date_application_submitted',
      'the application was submitted',
    ),
    annexANotBefore('date_of_adoption_order', 'date_child_placed', 'the child was placed'),
  ],
  unique: ['adopter_id', 'date_enquiry_received'],
  covers: 'snapshot',
  reaches: 12,
});
