/**
 * The codes of the episodes table of the SSDA903 return: each official code, and its meaning in the words of the
 * guide, which some systems print instead. Codes of earlier years stay, as long returns still hold them.
 * Source: DfE, Children looked after by local authorities in England: guide to the SSDA903 collection.
 */

/** RNE: why an episode was started. */
export const reasonsForNewEpisode = {
  S: ['Started to be looked after'],
  L: ['Change of legal status only'],
  P: ['Change of placement and carer(s) only'],
  T: ['Change of placement (but same carer(s)) only'],
  B: ['Change of legal status and placement and carer(s) at the same time'],
  U: ['Change of legal status and change of placement (but same carer(s)) at the same time'],
} as const;

/** LS: the legal status under which the child is looked after. V3 and V4 are short breaks. */
export const legalStatuses = {
  C1: ['Interim care order'],
  C2: ['Full care order'],
  D1: ['Freeing order granted'],
  E1: ['Placement order granted'],
  V2: ['Single period of accommodation under section 20'],
  V3: ['Accommodated under an agreed series of short-term breaks, individual episodes recorded'],
  V4: ['Accommodated under an agreed series of short-term breaks, agreements recorded'],
  L1: ['Under police protection and in local authority accommodation'],
  L2: ['Emergency protection order'],
  L3: ['Under child assessment order and in local authority accommodation'],
  J1: ['Remanded to local authority accommodation or to youth detention accommodation'],
  J2: ['Placed in local authority accommodation under the Police and Criminal Evidence Act 1984'],
  J3: ['Sentenced to youth rehabilitation order with residence or intensive fostering requirement'],
} as const;

/** CIN: the main reason why the child came to be in need. */
export const categoriesOfNeed = {
  N1: ['Abuse or neglect'],
  N2: ["Child's disability"],
  N3: ['Parental illness or disability'],
  N4: ['Family in acute stress'],
  N5: ['Family dysfunction'],
  N6: ['Socially unacceptable behaviour'],
  N7: ['Low income'],
  N8: ['Absent parenting'],
} as const;

/** PLACE: the kind of placement. H5 and P2 were dropped in 2024-25; K3 came then, Z11 to Z14 in 2025-26. */
export const placementTypes = {
  A3: ['Placed for adoption with consent with current foster carer'],
  A4: ['Placed for adoption with consent not with current foster carer'],
  A5: ['Placed for adoption with placement order with current foster carer'],
  A6: ['Placed for adoption with placement order not with current foster carer'],
  H5: ["Semi-independent living accommodation not subject to children's homes regulations"],
  K1: ["Secure children's homes", "Secure children's home"],
  K2: ["Children's homes subject to Children's Homes Regulations"],
  K3: [],
  P1: ['Placed with own parent(s) or other person(s) with parental responsibility'],
  P2: ['Independent living'],
  P3: ['Residential employment'],
  R1: ['Residential care home'],
  R2: ['NHS/health trust or other establishment providing medical or nursing care'],
  R3: ['Family centre or mother and baby unit'],
  R5: ['Young offender institution'],
  S1: ["All residential schools, except where dual-registered as a school and children's home"],
  T0: ['All types of temporary move'],
  T1: ['Temporary periods in hospital'],
  T2: ['Temporary absences of the child on holiday'],
  T3: ['Temporary accommodation whilst normal foster carer is on holiday'],
  T4: ['Temporary accommodation of 7 days or less, for any reason, not covered by codes T1 to T3'],
  U1: ['Foster placement with relative or friend - long term fostering'],
  U2: ['Foster placement with relative or friend who is also an approved adopter - FFA'],
  U3: ['Foster placement with relative or friend - not long term or FFA'],
  U4: ['Foster placement with other foster carer - long term fostering'],
  U5: ['Foster placement with other foster carer who is also an approved adopter - FFA'],
  U6: ['Foster placement with other foster carer - not long term or FFA'],
  Z1: ['Other placements'],
  Z11: [],
  Z12: [],
  Z13: [],
  Z14: [],
} as const;

/** PLACE_PROVIDER: who provides the placement. */
export const placementProviders = {
  PR0: ['Parent(s) or other person(s) with parental responsibility'],
  PR1: ['Own provision (by the local authority)', 'Own provision'],
  PR2: ['Other local authority provision'],
  PR3: ['Other public provision'],
  PR4: ['Private provision'],
  PR5: ['Voluntary/third sector provision'],
} as const;

/** REC: why the episode ceased; X1 where another begins on the same day. E43 and E44 were split into E45 to E48. */
export const reasonsEpisodeCeased = {
  X1: ['Episode ceases, and new episode begins on same day, for any reason'],
  E11: ['Adopted - application for an adoption order unopposed'],
  E12: ['Adopted - consent dispensed with by the court'],
  E2: ['Died'],
  E3: ['Care taken over by another local authority in the UK'],
  E4A: ['Returned home as part of the care planning process'],
  E4B: ['Returned home, not part of the care planning process'],
  E13: ['Left care to live with parents, relatives, or other person with no parental responsibility'],
  E41: ['Residence order or child arrangements order granted'],
  E43: ['Special guardianship order made to former foster carers'],
  E44: ['Special guardianship order made to carers other than former foster carers'],
  E45: ['Special guardianship order made to former foster carer(s), who are relatives or friends'],
  E46: ['Special guardianship order made to former foster carer(s), other than relatives or friends'],
  E47: ['Special guardianship order made to other carer(s), who are relatives or friends'],
  E48: ['Special guardianship order made to other carer(s), other than relatives or friends'],
  E5: ['Moved into independent living arrangement with formalised advice or support'],
  E6: ['Moved into independent living arrangement without formalised advice or support'],
  E7: ['Transferred to residential care funded by adult social care services'],
  E8: ['Period of being looked after ceased for any other reason'],
  E9: ['Sentenced to custody'],
  E14: ['Accommodation on remand ended'],
  E15: ['Age assessment determined child is aged 18 or over'],
  E16: ['Child moved abroad'],
  E17: ['Aged 18 (or over) and remained with current carers'],
} as const;

/** REASON_PLACE_CHANGE: why the placement changed. */
export const reasonsPlacementChanged = {
  CARPL: ['Change to/implementation of care plan'],
  CLOSE: ['Resignation/closure of provision'],
  ALLEG: ['Allegation (s47)'],
  STAND: ['Standards of care concern'],
  APPRR: ['Approval removed'],
  CREQB: ["Carer(s) requests placement end due to child's behaviour"],
  CREQO: ["Carer(s) requests placement end other than due to child's behaviour"],
  CHILD: ['Child requests placement end'],
  LAREQ: ['Responsible/area authority requests placement end'],
  PLACE: ['Change in the status of placement only'],
  CUSTOD: ['Custody arrangement'],
  OTHER: [],
} as const;
