import { lettered } from './local.ts';

/** Where a legal case stands, from its receipt by the legal team to its end. Local: legal teams word it differently. */
export const legalStages = {
  Received: ['New', 'Instructed'],
  'Legal planning meeting': ['Legal gateway', 'LPM', 'Legal gateway meeting'],
  'Pre-proceedings': ['PLO', 'Pre proceedings', 'PLO pre-proceedings'],
  'To be issued': ['Awaiting issue', 'Yet to be issued'],
  Issued: ['Issue and allocation', 'Issued, awaiting hearing'],
  'Case management hearing': ['CMH', 'Case management', 'Further case management hearing', 'FCMH'],
  'Issues resolution hearing': ['IRH', 'Early final hearing'],
  'Final hearing': ['FH'],
  Concluded: ['Closed', 'Complete', 'Completed', 'Finished'],
} as const;

/** How a case ended. */
export const legalOutcomes = {
  'Care order': ['CO'],
  'Care and placement orders': ['Care order and placement order', 'CO and PO'],
  'Placement order': ['PO'],
  'Supervision order': ['SO'],
  'Special guardianship order': ['SGO'],
  'Child arrangements order': ['CAO'],
  'Deprivation of liberty authorised': ['DoL granted'],
  'Adoption order': [],
  'Order made': ['Granted', 'Order granted'],
  'No order': [],
  Refused: ['Dismissed', 'Application refused'],
  Withdrawn: ['Application withdrawn'],
  'Stepped down': ['Step down', 'Decision to step down'],
  Settled: [],
} as const;

/** What a legal gateway, panel or meeting decided. */
export const gatewayOutcomes = lettered([
  'Continue with current plan',
  'Start pre-proceedings',
  'Issue care proceedings',
  'Unknown',
]);

/** The council's care plan at the first hearing. */
export const initialCarePlans = lettered([
  'Interim / Care Order',
  'Interim / Care Order - Placement with parents',
  'Adoption',
  'Interim / Supervision Order',
  'Special Guardianship Order',
  'Private Law Order',
  'Other',
]);

/** The council's care plan at the final hearing. */
export const finalCarePlans = lettered([
  'Care Order',
  'Care Order - Placement with parents',
  'Adoption',
  'Supervision Order',
  'Special Guardianship Order',
  'Private Law Order',
  'Other',
  'Not yet at final hearing - still in care proceedings',
]);

/** Why proceedings were issued at short notice. */
export const shortNoticeReasons = {
  'Immediate safety': [
    'A',
    '(A)',
    'Applications under the Children Act 1989 where without such an order a child’s immediate safety would be compromised, including where there is an immediate threat of child abduction',
  ],
  'Emergency protection order': [
    'B',
    '(B)',
    'Applications for Emergency Protection Orders where the criteria for such or order is met',
  ],
  Other: ['C', '(C)'],
} as const;
