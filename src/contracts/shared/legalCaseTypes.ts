/** The kinds of legal case: the name that Sightline uses, and the spellings that extracts use for it. */
export const legalCaseTypes = {
  'Care proceedings': [],
  'Deprivation of liberty or Court of Protection': ['Deprivation of Liberty Cases/COPS'],
  'Deprivation of liberty': ['Deprivation of liberty cases'],
  'Contested adoption': ['Adoption/Contested'],
  'Supervision order or child arrangements order': ['Supervision Order/CAO'],
  'Contact applications': ['Contact application'],
  'Placement applications': ['Placement application'],
  'Miscellaneous applications': [
    'Miscellaneous application (i.e relinquished child)',
    'Miscellaneous application',
  ],
  'Revocation of placement order': ['Revocation of Placement'],
  'Specific issue applications': ['Specific Issue application'],
  'Secure accommodation applications': ['Secure accommodation application'],
  'Special guardianship order applications': ['SGO applications', 'SGO application'],
  'Discharge of care order': [],
  'Discharge / special guardianship order': ['Discharge/SGO'],
  'Pre-proceedings (PLO) cases': ['Current live PLO cases'],
  'Change of name': [],
  'Human Rights Act claims, live': ['HRA Cases – live', 'HRA cases live'],
  'Human Rights Act claims, settled or to be settled': ['HRA cases settled or to be settled'],
} as const;
