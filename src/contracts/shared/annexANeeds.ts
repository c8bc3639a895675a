import { annexASpellings } from './annexASpellings.ts';

/** The codes of Ofsted ILACS Annex A for need, abuse and the state of a case (lists 6, 7 and 8). */

export const annexANeeds = annexASpellings({
  'N1 - Abuse or neglect': [],
  "N2 - Child's disability": ['Child disability', "Child's disability or illness"],
  'N3 - Parental disability or illness': ['Parental illness or disability', 'Parental illness/disability'],
  'N4 - Family in acute stress': [],
  'N5 - Family dysfunction': [],
  'N6 - Socially unacceptable behaviour': [],
  'N7 - Low income': [],
  'N8 - Absent parenting': [],
  'N9 - Cases other than children in need': ['Cases other than CIN'],
  'N0 - Not stated': [],
});

export const annexAClosureReasons = annexASpellings({
  'RC1 - Adopted': [],
  'RC2 - Died': [],
  'RC3 - Child arrangements order': ['Residence order'],
  'RC4 - Special guardianship order': [],
  'RC5 - Transferred to services of another local authority': [],
  'RC6 - Transferred to adult social care services': ['Transferred to adult social services'],
  'RC7 - Services ceased for any other reason, including child no longer in need': [
    'Services ceased for any other reason',
    'Any other reason',
  ],
  'RC8 - Case closed after assessment, no further action': ['Case closed after assessment'],
  'RC9 - Case closed after assessment, referred to early help': [],
});

export const annexACaseStatuses = {
  'Looked after child': ['Child looked after', 'Looked after', 'LAC', 'CLA', 'Child in care'],
  'Child protection plan': ['Child protection', 'CP plan', 'CPP', 'CP'],
  'Child in need plan': ['Child in need', 'CIN plan', 'CINP', 'CIN'],
  'Open assessment': ['Assessment'],
  'Closed episode': ['Closed'],
} as const;

export const annexAAbuse = {
  Neglect: ['NEG'],
  'Physical abuse': ['PHY', 'Physical'],
  'Sexual abuse': ['SAB', 'Sexual'],
  'Emotional abuse': ['EMO', 'Emotional'],
  'Multiple/not recommended': ['MUL', 'Multiple / not recommended', 'Multiple', 'Multiple categories'],
} as const;
