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
