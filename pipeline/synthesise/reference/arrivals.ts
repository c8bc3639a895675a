/** What the systems of a council that does not exist deliver every month: the long lists, of which none is ever empty. */
const MONTHLY = [
  'assessments',
  'care_leavers',
  'caseloads',
  'child_protection',
  'children_in_need',
  'children_looked_after',
  'contacts',
  'early_help',
  'headline_counts',
  'health_checks',
  'improvement_actions',
  'legal_summary',
  'referrals',
  'reviews',
  'spend',
  'supervision',
  'visits',
  'workforce',
];

/** And what they return for the year to March. */
const YEARLY = ['ssda903_header', 'ssda903_episodes'];

/** When each extract is awaited: rows of `arrivals.csv`. */
export const ARRIVALS: (string | number)[][] = [
  ...MONTHLY.map((extract) => [extract, 1, 3, 'by e-mail from the systems team']),
  ...YEARLY.map((extract) => [extract, 12, 60, 'the return for the year']),
];
