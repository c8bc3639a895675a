/**
 * The codes of the SSDA903 tables that speak of the child: each official code, and its meaning in the words of the
 * guide, which some systems print instead.
 * Source: DfE, Children looked after by local authorities in England: guide to the SSDA903 collection.
 */

/** SEX: by letter since 2024-25, by number before. */
export const sexes = {
  M: ['1', 'Male'],
  F: ['2', 'Female'],
  U: ['Unknown'],
} as const;

/** ETHNIC: the codes of the school census. */
export const ethnicities = {
  WBRI: ['White British'],
  WIRI: ['White Irish'],
  WOTH: ['Any other White background'],
  WIRT: ['Traveller of Irish heritage'],
  WROM: ['Gypsy/Roma', 'Gypsy or Roma'],
  MWBC: ['White and Black Caribbean'],
  MWBA: ['White and Black African'],
  MWAS: ['White and Asian'],
  MOTH: ['Any other Mixed background'],
  AIND: ['Indian'],
  APKN: ['Pakistani'],
  ABAN: ['Bangladeshi'],
  AOTH: ['Any other Asian background'],
  BCRB: ['Caribbean'],
  BAFR: ['African'],
  BOTH: ['Any other Black background'],
  CHNE: ['Chinese'],
  OOTH: ['Any other ethnic group'],
  REFU: ['Refused'],
  NOBT: ['Information not yet obtained'],
} as const;

/** REVIEW_CODE: how the child took part in the review. */
export const waysOfParticipation = {
  PN0: ['Child aged under 4 at the time of the review'],
  PN1: ['Child physically attends and speaks for him or herself'],
  PN2: ['Child physically attends and an advocate speaks on his or her behalf'],
  PN3: ['Child attends and conveys his or her view symbolically (non-verbally)'],
  PN4: ['Child physically attends but does not speak for him or herself'],
  PN5: ['Child does not attend physically but briefs an advocate to speak for him or her'],
  PN6: ['Child does not attend but conveys feelings to the review by a facilitative medium'],
  PN7: ['Child does not attend nor are his or her views conveyed to the review'],
} as const;

/** SDQ_REASON: why no score of the strengths and difficulties questionnaire is given. */
export const reasonsNoQuestionnaire = {
  SDQ1: [],
  SDQ2: [],
  SDQ3: [],
  SDQ4: [],
  SDQ5: [],
} as const;

/** SEX_ADOPTR: the sex of those who adopt. */
export const sexesOfAdopters = {
  M1: ['Single male'],
  F1: ['Single female'],
  MM: ['Male couple'],
  FF: ['Female couple'],
  MF: ['Male/female couple'],
} as const;

/** LS_ADOPTR: the legal status of those who adopt. */
export const legalStatusesOfAdopters = {
  L0: ['Single adopter'],
  L11: ['Different gender married couple'],
  L12: ['Same gender married couple'],
  L2: ['Civil partnership couple'],
  L3: ['Different gender unmarried couple'],
  L4: ['Same gender couple not married or in a civil partnership'],
} as const;

/** REASON_PLACED_CEASED: why the child is no longer to be placed for adoption. */
export const reasonsNoLongerForAdoption = {
  RD1: ["The child's needs changed subsequent to the decision"],
  RD2: ['The court did not make a placement order'],
  RD3: ['Prospective adopters could not be found'],
  RD4: ['Any other reason'],
} as const;

/** PREV_PERM: the permanent arrangement from which the child came back into care. */
export const previousPermanences = {
  P1: ['Adoption'],
  P2: ['Special guardianship order'],
  P3: ['Residence order or child arrangements order'],
  P4: ['Unknown'],
  Z1: ['Child has not previously had a permanence option'],
} as const;

/** IN_TOUCH: whether the council is in touch with the care leaver. */
export const touches = {
  YES: ['Yes - in touch'],
  NO: ['No - not in touch'],
  DIED: ['Died after leaving care'],
  REFU: ['Young person refuses contact'],
  NREQ: ['Young person no longer requires services'],
  RHOM: ['Young person returned home'],
} as const;

/** ACTIV: what the care leaver mainly does. F full time, P part time; F3 and P3 were split in 2021-22. */
export const activities = {
  F1: ['Young person engaged full time in higher education'],
  P1: ['Young person engaged part time in higher education'],
  F2: ['Young person engaged full time in education other than higher education'],
  P2: ['Young person engaged part time in education other than higher education'],
  F3: ['Young person engaged full time in training or employment'],
  P3: ['Young person engaged part time in training or employment'],
  F4: ['Young person engaged full time in an apprenticeship'],
  P4: ['Young person engaged part time in an apprenticeship'],
  F5: ['Young person engaged full time in training or employment (not apprenticeship)'],
  P5: ['Young person engaged part time in training or employment (not apprenticeship)'],
  G4: ['Young person not in education, employment or training because of illness or disability'],
  G5: ['Young person not in education, employment or training: other circumstances'],
  G6: ['Young person not in education, employment or training due to pregnancy or parenting'],
  0: [],
} as const;

/**
 * ACCOM: where the care leaver lives; ends in 1 where it is suitable, in 2 where it is not, and is 0 where the council
 * is not in touch. B parents or relatives, C community home, D semi-independent, E supported lodgings, G gone abroad,
 * H deported, K ordinary lodgings, R not known, S no fixed abode, T foyer, U independent living, V emergency,
 * W bed and breakfast, X custody, Y other, Z with former foster carer.
 */
export const accommodations = Object.fromEntries([
  ...[...'BCDEGHKRSTUVWXYZ'].flatMap((kind) => [`${kind}1`, `${kind}2`]).map((key) => [key, []]),
  ['0', []],
]) as Record<string, readonly string[]>;
