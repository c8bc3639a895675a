/**
 * Who contacts children's services: the codes of the children in need census, under the names of Annex A, so that this
 * extract and the list of contacts can be compared. A group without its letter is kept as a group.
 */
export const contactSources = {
  '1A: Individual': ['1A', 'Family member or carer', 'Family', 'Parent', 'Relative'],
  '1B: Individual': ['1B', 'Acquaintance', 'Neighbour'],
  '1C: Individual': ['1C', 'Self'],
  '1D: Individual': ['1D', 'Member of public'],
  Individual: [],
  '2A: Schools': ['2A', 'School', 'Schools'],
  '2B: Education services': ['2B', 'Education', 'Education services'],
  '3A: Health services': ['3A', 'GP', 'General practitioner'],
  '3B: Health services': ['3B', 'Health visitor'],
  '3C: Health services': ['3C', 'School nurse'],
  '3D: Health services': ['3D', 'Other primary health services'],
  '3E: Health services': ['3E', 'A&E', 'Accident and emergency'],
  '3F: Health services': ['3F', 'Other health services', 'Hospice'],
  'Health services': ['Health'],
  '4: Housing': ['4', 'Housing'],
  '5A: LA services': ['5A', 'Adult social care'],
  '5B: LA services': ['5B', 'Youth justice', 'Youth offending'],
  '5C: LA services': ['5C', 'Other local authority'],
  'LA services': ['Local authority services', 'Council services'],
  '6: Police': ['6', 'Police'],
  '7: Other legal agency': ['7', 'Other legal agency', 'Probation', 'Court', 'Cafcass'],
  '8: Other': ['8', 'Other', 'Voluntary organisation'],
  '9: Anonymous': ['9', 'Anonymous'],
  '10: Unknown': ['10', 'Unknown', 'Not known'],
} as const;

/** What a contact led to. Local: councils word it differently. */
export const contactDecisions = {
  Referral: [
    'Accepted as referral',
    'Progress to referral',
    'Referral to social care',
    'Children in need referral',
  ],
  'Strategy discussion': ['Strategy meeting', 'Section 47'],
  'Early help': ['Step to early help', 'Referral to early help', 'Family help'],
  'Information and advice': ['Advice and information', 'Information', 'Advice', 'Signposting'],
  'Passed to allocated worker': ['Open case', 'Already open', 'Linked to open case'],
  'Passed to another authority': ['Transfer out', 'Referred to another local authority'],
  'No further action': ['NFA'],
} as const;

/**
 * Why somebody contacts children's services, in one word for each contact. Local: councils word it differently. Two of
 * them bring duties of their own: a child of 16 or 17 who has nowhere to live is to be assessed under section 20 (the
 * Southwark judgment, 2009), and a private fostering arrangement is to be visited (Children Act 1989, section 67).
 */
export const contactReasons = {
  'Homeless at 16 or 17': [
    'Homeless 16 or 17',
    'Homeless 16/17',
    'Homeless 16-17',
    'Homeless (16/17)',
    'Homeless aged 16 or 17',
    '16/17 homeless',
    '16/17 year old homeless',
    '16-17 year old homeless',
    '16/17 year old presenting as homeless',
    'Southwark',
  ],
  'Private fostering': [
    'Privately fostered',
    'Private fostering arrangement',
    'Private fostering notification',
    'Notification of private fostering',
  ],
  'Domestic abuse': ['Domestic violence', 'Domestic abuse or violence', 'DA', 'DV'],
  Neglect: ['Neglect concerns'],
  'Physical abuse': ['Physical'],
  'Sexual abuse': ['Sexual', 'Child sexual abuse', 'CSA'],
  'Emotional abuse': ['Emotional'],
  'Child mental health': ["Child's mental health", 'Mental health (child)', 'Mental health - child'],
  'Parental mental health': [
    "Parent's mental health",
    'Adult mental health',
    'Mental health (parent)',
    'Mental health - parent',
  ],
  'Parental substance misuse': [
    'Parental drug or alcohol misuse',
    'Substance misuse (parent)',
    'Substance misuse - parent',
    'Adult substance misuse',
  ],
  'Missing or exploited': [
    'Missing',
    'Missing from home',
    'Exploitation',
    'Child exploitation',
    'Child criminal exploitation',
    'Child sexual exploitation',
    'CCE',
    'CSE',
  ],
  'Information only': ['Information', 'Information sharing', 'For information'],
  Other: ['Other reason'],
} as const;
