import { annexASpellings } from './annexASpellings.ts';

/** The codes of Ofsted ILACS Annex A for placements (list 8). */

export const annexAPlacementTypes = annexASpellings({
  'U1: Foster placement - relatives - long term': [
    'Foster placement with relative(s) or friend(s) - long term fostering',
  ],
  'U2: Foster placement - relative - FFA': [
    'Fostering placement with relative(s) or friend(s) who is/are also an approved adopter(s) - FFA/concurrent planning',
  ],
  'U3: Foster placement - relative - not FFA': [
    'Fostering placement with relative(s) or friend(s) who is/are not long-term or FFA/concurrent planning',
  ],
  'U4: Foster placement - long term': ['Foster placement with other foster carer(s) - long term fostering'],
  'U5: Foster placement - FFA': [
    'Foster placement with other foster carer(s) who is/are also an approved adopter(s) - FFA/concurrent planning',
  ],
  'U6: Foster placement - not FFA': [
    'Foster placement with other foster carer(s) - not long term or FFA/concurrent planning',
  ],
  'A3: Placed for adoption - consent - current foster': [
    'Placed for adoption with parental/guardian consent with current foster carer',
  ],
  'A4: Placed for adoption - consent - not foster': [
    'Placed for adoption with parental/guardian consent not with current foster carer',
  ],
  'A5: Placed for adoption - order - foster': [
    'Placed for adoption with placement order with current foster carer',
  ],
  'A6: Placed for adoption - order - not foster': [
    'Placed for adoption with placement order not with current foster carer',
  ],
  'P1: Placed with parents': ['Placed with own parents or other person with parental responsibility'],
  'P2: Independent living': [
    'Independent living like in a flat, lodgings, bedsit, B&B or with friends, with or without formal support',
  ],
  'P3: Residential employment': [],
  'H5: Residential accommodation': [
    "Semi-independent living accommodation not subject to Children's Homes Regulations",
    'Semi-independent living accommodation',
  ],
  "K1: Secure Children's Homes": ["Secure Children's Home"],
  "K2: Children's Homes": ["Children's Homes subject to Children's Homes Regulations", "Children's Home"],
  'R1: Residential Care Home': [],
  'R2: NHS/Health Trust': [
    'National Health Service/Health Trust or other establishment providing medical or nursing care',
    'NHS/Health Trust or other establishment providing medical or nursing care',
  ],
  'R3: Family Centre or Mother and Baby Unit': ['Family Centre or Mother & Baby Unit'],
  'R5: Young Offender Institution': [
    'Young Offender Institution (YOI) or Secure Training Centre (STC)',
    'Young Offender Institution or Secure Training Centre',
  ],
  'S1: Residential school': [
    "All Residential schools, except where dual-registered as a school and Children's Home",
    'Residential schools',
  ],
  'Z1: Other placements': ['Other placement'],
  'T0: Temporary placement': ['All types of temporary move'],
  'T1: Temporary placement - hospital': ['Temporary periods in hospital'],
  'T2: Temporary placement - holiday': ['Temporary absences of the child on holiday'],
  'T3: Temporary placement - carer holiday': [
    'Temporary accommodation whilst normal foster carer is on holiday',
  ],
  'T4: Temporary placement - seven days or less': [
    'Temporary accommodation of seven days or less, for any reason, not covered by codes T1 to T3',
    'Temporary accommodation of seven days or less',
  ],
});

export const annexAPlacementProviders = annexASpellings({
  'PR0: Parents/Parental responsibility': ['Parents or other person with parental responsibility'],
  'PR1: Own provision': [
    'Own provision (by the local authority)',
    "Own provision (by the local authority) including a regional adoption agency where the child's responsible local authority is the host authority",
  ],
  'PR2: Other LA provision': [
    'Other local authority provision',
    'Other local authority provision, including a regional adoption agency where another local authority is the host authority',
  ],
  'PR3: Other public provision': ['Other public provision (for example, a PCT)'],
  'PR4: Private provision': ['Private'],
  'PR5: Voluntary/third sector': ['Voluntary/third sector provision', 'Voluntary / third sector'],
});

export const annexAPlacementLocations = {
  In: ['In LA', 'Inside LA', 'Inside the LA', 'In borough', 'In county', 'Inside LA boundary'],
  Out: [
    'Out of LA',
    'Outside LA',
    'Outside the LA',
    'Out of borough',
    'Out of county',
    'Outside LA boundary',
  ],
} as const;
