import { annexASpellings } from './annexASpellings.ts';

/** The codes of Ofsted ILACS Annex A that describe a person, and their spellings. */

export const annexAGenders = {
  Male: ['M', '1', '1 - Male'],
  Female: ['F', '2', '2 - Female'],
  'Not stated/recorded': [
    'Not stated/recorded (or unborn)',
    'Not stated / recorded',
    'Not stated / recorded (or unborn)',
    'Not stated',
    'Not recorded',
    'Not known',
    'Not specified',
    'Unknown',
    'Unborn',
    'U',
    '0',
    '9',
  ],
  Neither: ['Non-binary', 'Non binary'],
} as const;

/** Yes, no or unknown; anything else, such as the name of a disability, is kept and told. */
export const annexAYesNoUnknown = {
  Yes: ['Y', 'True', '1'],
  No: ['N', 'False', '0'],
  Unknown: ['Not known', 'Not recorded', 'U'],
} as const;

export const annexADisability = {
  ...annexAYesNoUnknown,
  No: [...annexAYesNoUnknown.No, 'NONE', 'None', 'No disability'],
} as const;

/** Kept as the code of the common basic data set. */
export const annexAEthnicities = annexASpellings({
  WBRI: ['White British', 'White - British', 'British'],
  WIRI: ['White Irish', 'White - Irish', 'Irish'],
  WIRT: [
    'Traveller of Irish heritage',
    'White - Traveller of Irish heritage',
    'Irish Traveller',
    'White Irish Traveller',
  ],
  WOTH: ['Any other White background', 'White - Any other White background', 'White Other', 'Other White'],
  WROM: ['Gypsy/Roma', 'Gypsy / Roma', 'Gypsy or Roma', 'White - Gypsy/Roma', 'Roma'],
  MWBC: ['White and Black Caribbean', 'Mixed - White and Black Caribbean'],
  MWBA: ['White and Black African', 'Mixed - White and Black African'],
  MWAS: ['White and Asian', 'Mixed - White and Asian'],
  MOTH: ['Any other Mixed background', 'Mixed - Any other Mixed background', 'Mixed Other', 'Other Mixed'],
  AIND: ['Indian', 'Asian or Asian British - Indian', 'Asian - Indian'],
  APKN: ['Pakistani', 'Asian or Asian British - Pakistani', 'Asian - Pakistani'],
  ABAN: ['Bangladeshi', 'Asian or Asian British - Bangladeshi', 'Asian - Bangladeshi'],
  AOTH: ['Any other Asian background', 'Asian - Any other Asian background', 'Asian Other', 'Other Asian'],
  BCRB: [
    'Caribbean',
    'Black Caribbean',
    'Black - Caribbean',
    'Black or Black British - Caribbean',
    'Black or Black British - Black Caribbean',
  ],
  BAFR: [
    'African',
    'Black African',
    'Black - African',
    'Black or Black British - African',
    'Black or Black British - Black African',
  ],
  BOTH: ['Any other Black background', 'Black - Any other Black background', 'Black Other', 'Other Black'],
  CHNE: ['Chinese', 'Asian - Chinese'],
  OOTH: ['Any other ethnic group', 'Other ethnic group', 'Any other ethnic background'],
  REFU: ['Refused', 'Prefer not to say', 'Declined'],
  NOBT: [
    'Information not yet obtained',
    'Information not obtained',
    'Not yet obtained',
    'Not obtained',
    'Not known',
    'Not recorded',
    'Not stated',
    'Unknown',
  ],
});
