import { z } from 'zod';
import { contract } from './kit/contract.ts';
import { category, date, identifier } from './kit/fields.ts';
import { annexAChild, annexAChildDisability, annexANoValue } from './shared/annexAChild.ts';
import { annexAReversals } from './shared/annexALeaving.ts';
import { annexABornBy, annexANotBefore } from './shared/annexARules.ts';

/** Ofsted ILACS Annex A, list 10: children adopted, to be adopted, or no longer to be adopted, in the 12 months before. */
export const adoption = contract({
  id: 'adoption',
  title: 'Annex A list 10: adoption',
  grain: 'one row per child and decision that the child should be placed for adoption',
  row: z.object({
    ...annexAChild,
    family_id: identifier({
      header: 'Family identifier',
      aliases: ['Family ID', 'Adoptive Family identifier', 'Adoptive Family ID'],
      mayBeMissing: true,
      nullMarkers: annexANoValue,
      about: 'The adoptive family; blank before a match and between agencies',
      example: 'F204',
    }),
    ...annexAChildDisability,
    date_entered_care: date({
      header: 'Date the Child Entered Care',
      aliases: ['Date Child Entered Care', 'Date Entered Care'],
      nullMarkers: annexANoValue,
      about: 'The start of the current period of care',
      example: '09/05/2022',
    }),

    date_of_decision_to_place: date({
      header: 'Date of Decision that Child Should be Placed for Adoption',
      aliases: [
        'Date of the Decision that the Child Should be Placed for Adoption',
        'Date of Decision that the Child Should be Placed for Adoption',
        'Date of Decision Child Should be Placed for Adoption',
        'SHOBPA Date',
      ],
      required: true,
      example: '14/11/2022',
    }),
    date_of_placement_order: date({
      header: 'Date of Placement Order',
      aliases: ['Date of the Placement Order', 'Placement Order Date'],
      nullMarkers: annexANoValue,
      example: '12/01/2023',
    }),
    date_of_match: date({
      header: 'Date of Matching Child and Prospective Adopters',
      aliases: ['Date of Matching the Child and Prospective Adopters', 'Date Matched', 'Match Date'],
      nullMarkers: annexANoValue,
      example: '17/04/2023',
    }),
    date_placed_for_adoption: date({
      header: 'Date Placed for Adoption',
      aliases: ['Date Child Placed for Adoption', 'Date the Child was Placed for Adoption'],
      nullMarkers: annexANoValue,
      example: '22/05/2023',
    }),
    date_of_adoption_order: date({
      header: 'Date of Adoption Order',
      aliases: ['Date of the Adoption Order', 'Adoption Order Date'],
      nullMarkers: annexANoValue,
      example: '16/02/2024',
    }),
    date_of_decision_not_to_place: date({
      header: 'Date of Decision that Child Should No Longer be Placed for Adoption',
      aliases: [
        'Date of the Decision that the Child Should No Longer be Placed for Adoption',
        'Date of Decision that the Child Should No Longer be Placed for Adoption',
      ],
      nullMarkers: annexANoValue,
      example: '01/03/2024',
    }),

    reason_no_longer_placed: category({
      header: 'Reason Why Child No Longer Placed for Adoption',
      aliases: [
        'Reason Why the Child is No Longer Placed for Adoption',
        'Reason Why Child is No Longer Placed for Adoption',
        'Reason Child No Longer Placed for Adoption',
      ],
      known: annexAReversals,
      nullMarkers: annexANoValue,
      example: 'RD4 - Any other reason',
    }),
    date_placed_for_fostering: date({
      header: 'Date the child was placed for fostering in FFA or concurrent planning placement',
      aliases: [
        'Date child was placed for fostering in FFA or concurrent planning placement',
        'Date placed for fostering in FFA or concurrent planning placement',
      ],
      nullMarkers: annexANoValue,
      about: 'Fostering for adoption',
      example: '22/05/2023',
    }),
  }),
  rules: [
    annexANotBefore('date_of_adoption_order', 'date_entered_care', 'the child entered care'),
    annexANotBefore(
      'date_of_adoption_order',
      'date_placed_for_adoption',
      'the child was placed for adoption',
    ),
    annexANotBefore(
      'date_of_decision_not_to_place',
      'date_of_decision_to_place',
      'the decision to place the child for adoption',
    ),
    annexABornBy('date_entered_care', 'the child entered care'),
  ],
  unique: ['child_id', 'date_of_decision_to_place'],
  covers: 'keys',
  reaches: 12,
  asAt: 'date_of_decision_to_place',
});
