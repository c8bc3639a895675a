import { annexASpellings } from './annexASpellings.ts';

/** The codes of Ofsted ILACS Annex A for children in care (list 8), but for placements. */

export const annexALegalStatuses = annexASpellings({
  'C1: ICO': ['Interim care order'],
  'C2: FCO': ['Full care order'],
  'D1: Freeing order': ['Freeing order granted'],
  'E1: Placement order': ['Placement order granted'],
  'V2: Single period under S20': [
    'Single period of accommodation under section 20',
    'Accommodated under S20',
    'Section 20',
  ],
  'L1: Police protection LA accommodation': [
    'Under police protection and in local authority accommodation',
    'Police protection',
  ],
  'L2: EPO': ['Emergency protection order (EPO)', 'Emergency protection order'],
  'L3: Child assessment order LA accommodation': [
    'Under child assessment order and in local authority accommodation',
    'Child assessment order',
  ],
  'J1: Remanded to LA or youth detention': [
    'Remanded to local authority accommodation or to youth detention accommodation',
  ],
  'J2: LA accommodation under PACE': [
    'Placed in local authority accommodation under PACE, including secure accommodation.',
    'Placed in local authority accommodation under PACE, including secure accommodation',
  ],
  'J3: Youth rehabilitation order': ['Sentenced to Youth Rehabilitation Order'],
  'V3: Short term breaks, episodes recorded': [
    'Accommodated under an agreed series of short-term breaks, when individual episodes of care are recorded',
  ],
  'V4: Short term breaks, agreements recorded': [
    'Accommodated under an agreed series of short-term breaks, when agreements are recorded (NOT individual episodes of care)',
  ],
});

export const annexAPermanencePlans = {
  'Return to family': [],
  Adoption: [],
  'SGO/CAO': [
    'SGO / CAO',
    'SGO',
    'CAO',
    'Special guardianship order',
    'Child arrangements order',
    'Special guardianship order/child arrangements order',
  ],
  'Supported living in the community': ['Supported living'],
  'Long-term residential placement': ['Long term residential placement', 'Long-term residential'],
  'Long-term fostering': ['Long term fostering'],
  Other: [],
} as const;

/** Why a child is no longer looked after. The codes of later SSDA903 guides stand beside those of 2019. */
export const annexACareEndings = annexASpellings({
  'E11: Adopted - application unopposed': ['Adopted - application for an adoption order unopposed'],
  'E12: Adopted - consent dispensed': ['Adopted - consent dispensed with by court'],
  'E2: Died': [],
  'E3: Care taken by another LA': [
    'Care taken over by another local authority in the UK',
    'Care taken over by another local authority',
  ],
  'E4A: Returned home to live with parents or relatives - part of planning': [
    'Return home to live with parents, relatives, or other person with parental responsibility as part of the care planning process',
    'Return home to live with parents, relatives, or other person with parental responsibility as part of the care planning process (not under a special guardianship order or residence order or (from 22 April 2014) a child arrangements order).',
  ],
  'E4B: Returned home to live with parents or relatives - not part of planning': [
    'Return home to live with parents, relatives, or other person with parental responsibility which was not part of the current care planning process',
    'Return home to live with parents, relatives, or other person with parental responsibility which was not part of the current care planning process (not under a special guardianship order or residence order or (from 22 April 2014) a child arrangements order).',
  ],
  'E13: Parents, relatives or other with no parental responsibility': [
    'Left care to live with parents, relatives, or other person with no parental responsibility',
    'Left care to live with parents, relatives, or other person with no parental responsibility.',
  ],
  'E41: Residence order granted': [
    'Residence order or child arrangements order granted',
    'Residence order (or, from 22 April 2014, a child arrangement order which sets out with whom the child is to live) granted',
  ],
  'E45: Special Guardianship Orders - former carer relative/friend': [
    'Special Guardianship Order made to former foster carers, who were a relative or friend',
  ],
  'E46: Special Guardianship Orders - former carer other': [
    'Special Guardianship Order made to former foster carers, other than relatives or friends',
  ],
  'E47: Special Guardianship Orders - relative/friend': [
    'Special Guardianship Order made to carers, other than former foster carers, who were a relative or friend',
  ],
  'E48: Special Guardianship Orders - other': [
    'Special Guardianship Order made to carers, other than former foster carers, other than relatives or friends',
  ],
  'E5: Moved into independent living - supported': [
    'Moved into independent living arrangement and no longer looked after: supportive accommodation providing formalised advice/support arrangements (such as most hostels, YMCAs, foyers, and care leavers projects)',
  ],
  'E6: Moved into independent living - no support': [
    'Moved into independent living arrangement and no longer looked after : accommodation providing no formalised advice/support arrangements (such as bedsit, own flat, living with friends)',
  ],
  'E7: Transferred to residential care funded by adult social services': [],
  'E9: Sentenced to custody': [],
  'E14: Accommodation on remand ended': [],
  'E15: Age assessment determined child was 18 or over': [
    'Age assessment determined child is aged 18 or over and E5, E6 and E7 do not apply',
  ],
  'E16: Child moved abroad': [],
  'E17: Aged 18 or over and remained with current carers': [
    'Aged 18 (or over) and remained with current carers (inc under staying put arrangements)',
  ],
  'E8: Care ceased for any other reason': ['Period of being looked after ceased for any other reason'],
  'X1: New episode began the same day': [
    'CodeError',
    'Episode ceases, and new episode begins on same day, for any reason',
  ],
});
