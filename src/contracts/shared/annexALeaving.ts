import { annexASpellings } from './annexASpellings.ts';

/** The codes of Ofsted ILACS Annex A for care leavers and adoption (lists 9, 10 and 11). */

export const annexAEligibility = {
  'Relevant child': ['Relevant'],
  'Former relevant child': ['Former relevant'],
  'Qualifying care leaver': ['Qualifying', 'Qualifying child'],
  'Eligible child': ['Eligible'],
  Other: [],
} as const;

export const annexAInTouch = {
  Yes: ['Y'],
  No: ['N'],
  Died: [],
  Refused: ['REFU', 'Refuses contact', 'Young person refuses contact'],
  'Not required': ['NREQ', 'Services no longer required', 'Young person no longer requires services'],
  'Returned home': ['RHOM', 'Young person returned home'],
} as const;

export const annexAAccommodation = annexASpellings({
  'B: Parents/relatives': ['With parents or relatives'],
  'C: Community home / residential care': [
    'Community home or other form of residential care such as an NHS establishment',
    'Community home or other form of residential care',
  ],
  'D: Semi-independent, transitional accommodation and self-contained accommodation': [
    'Semi-independent, transitional accommodation',
    'Semi-independent, transitional accommodation (like a supported hostel, trainer flats); self-contained accommodation with specialist personal assistance support (for example, for young people with disabilities, pregnant young women and single parents); and self-contained accommodation with floating support',
  ],
  'E: Supported lodgings': [
    'Supported lodgings (accommodation, usually in a family home, where adults in the "host family" provide formal advice and support)',
  ],
  'G: Abroad': ['Gone abroad'],
  'H: Deported': [],
  'K: Ordinary lodgings, without formal support': ['Ordinary lodgings'],
  'R: Residence not known': ['Residence unknown'],
  'S: No fixed abode / homeless': ['No fixed abode/homeless', 'No fixed abode', 'Homeless'],
  'T: Foyers and similar supported accommodation': [
    'Foyers',
    'Foyers and similar supported accommodation which combines the accommodation with opportunities for education, training or employment',
  ],
  'U: Independent living': [
    'Independent living, for example independent tenancy of flat, house or bedsit, including local authority or housing association tenancy, or accommodation provided by a college or university. Includes flat sharing',
  ],
  'V: Emergency accommodation': [
    'Emergency accommodation (like a night shelter, direct access or emergency hostel)',
  ],
  'W: Bed and breakfast': ['Bed & breakfast', 'B&B'],
  'X: In custody': ['Custody'],
  'Y: Other accommodation': ['Other'],
  'Z: With former foster carers': ['With former foster carer', 'Former foster carers'],
});

export const annexASuitability = {
  Suitable: ['1', 'Considered suitable', 'Suitable accommodation'],
  Unsuitable: ['2', 'Not suitable', 'Considered unsuitable', 'Unsuitable accommodation'],
} as const;

/** What a care leaver does. F4, F5, P4 and P5 took the place of F3 and P3 after 2019. */
export const annexAActivity = annexASpellings({
  'F1: Full time in higher education': [
    'Young person engaged full time in higher education (meaning studies beyond A level)',
  ],
  'P1: Part time in higher education': [
    'Young person engaged part time in higher education (meaning studies beyond A level)',
  ],
  'F2: Full time in education other than higher': [
    'Young person engaged full time in education other than higher education',
  ],
  'P2: Part time in education other than higher': [
    'Young person engaged part time in education other than higher education',
  ],
  'F3: Full time in training or employment': ['Young person engaged full time in training or employment'],
  'P3: Part time in training or employment': ['Young person engaged part time in training or employment'],
  'F4: Full time in an apprenticeship': ['Young person engaged full time in an apprenticeship'],
  'P4: Part time in an apprenticeship': ['Young person engaged part time in an apprenticeship'],
  'F5: Full time in training or employment (not apprenticeship)': [
    'Young person engaged full time in training or employment (not apprenticeship)',
  ],
  'P5: Part time in training or employment (not apprenticeship)': [
    'Young person engaged part time in training or employment (not apprenticeship)',
  ],
  'G4: Not in education, employment or training - illness or disability': [
    'Young person not in education, employment or training because of illness or disability',
    'NEET - illness or disability',
  ],
  'G5: Not in education, employment or training - other': [
    'Young person not in education, employment or training: other circumstances',
    'NEET - other',
  ],
  'G6: Not in education, employment or training - pregnancy or parenting': [
    'Young person not in education, employment or training due to pregnancy or parenting',
    'NEET - pregnancy or parenting',
  ],
});

export const annexAReversals = annexASpellings({
  "RD1 - The child's needs changed subsequent to the decision": [],
  'RD2 - The Court did not make a placement order': [],
  'RD3 - Prospective adopters could not be found': [],
  'RD4 - Any other reason': [],
});

export const annexAAdopterLeaving = annexASpellings({
  '1 - Adopter withdrew from process': ['Adopter withdrew'],
  '2 - Process put on hold': [],
  '3 - Application refused': [],
});
