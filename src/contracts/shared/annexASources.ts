import { annexASpellings } from './annexASpellings.ts';

/** Who makes a contact or a referral, by the codes of Ofsted ILACS Annex A (lists 1 and 3). */
export const annexASources = annexASpellings({
  '1A: Individual': [
    'Individual - family member, relative or carer',
    "'INDIVIDUAL' - family member, relative or carer.",
    'Family member, relative or carer',
    'Family member/relative/carer',
  ],
  '1B: Individual': [
    'Individual - acquaintance (including neighbours and child minders)',
    "'INDIVIDUAL' - acquaintance (including neighbours and child minders).",
    'Individual - acquaintance',
    'Acquaintance (including neighbours and child minders)',
    'Acquaintance',
  ],
  '1C: Individual': ['Individual - self', "'INDIVIDUAL' - self.", 'Self'],
  '1D: Individual': [
    'Individual - other (including strangers)',
    "'INDIVIDUAL' - other (including strangers",
    'Individual - other',
    'Other individual',
  ],
  '2A: Schools': ["'SCHOOLS'.", 'School'],
  '2B: Education services': ["'EDUCATION SERVICES'."],
  '3A: Health services': [
    'Health services - general practitioner (GP)',
    "'HEALTH SERVICES' - general practitioner (GP).",
    'Health services - GP',
    'General practitioner (GP)',
    'GP',
  ],
  '3B: Health services': [
    'Health services - health visitor',
    "'HEALTH SERVICES' - health visitor.",
    'Health visitor',
  ],
  '3C: Health services': [
    'Health services - school nurse',
    "'HEALTH SERVICES' - school nurse.",
    'School nurse',
  ],
  '3D: Health services': [
    'Health services - other primary health services',
    "'HEALTH SERVICES' - other primary health services.",
    'Other primary health services',
  ],
  '3E: Health services': [
    'Health services - A&E (accident and emergency department)',
    "'HEALTH SERVICES' - A&E (accident and emergency department).",
    'Health services - A&E',
    'A&E (accident and emergency department)',
    'A&E',
  ],
  '3F: Health services': [
    'Health services - other (for example hospice)',
    "'HEALTH SERVICES' - other (for example hospice).",
    'Health services - other',
  ],
  '4: Housing': [
    'Local authority housing or housing association',
    "'HOUSING' - local authority housing or housing association.",
  ],
  '5A: LA services': [
    'LA services - social care',
    'LA services - social care for example adults social care services',
    "'LA SERVICES' - social care for example adults social care services.",
  ],
  '5B: LA services': [
    'LA services - other internal',
    "'LA SERVICES' - other internal (department other than social care in local authorities, for example, youth offending (excluding housing)).",
  ],
  '5C: LA services': [
    'LA services - external',
    "'LA SERVICES' - external, for example, from another local authority's adults social care services.",
  ],
  '5D: LA services': ['LA services - early help'],
  '6: Police': ["'POLICE'."],
  '7: Other legal agency': [
    'Other legal agency - including courts, probation, immigration, CAFCASS or prison',
    "'OTHER LEGAL AGENCY' - including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison.",
  ],
  '8: Other': [
    "Other - including children's centres, independent agency providers or voluntary organisations",
    "'OTHER' - including children's centres, independent agency providers or voluntary organisations.",
  ],
  '9: Anonymous': ["'ANONYMOUS'."],
  '10: Unknown': ["'UNKNOWN'.", 'Not known'],
});
