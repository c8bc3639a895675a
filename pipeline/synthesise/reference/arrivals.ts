/** What the systems of a council that does not exist deliver every month. */
const MONTHLY = [
  'adopters',
  'adoption',
  'assessments',
  'audit_grades',
  'audit_progress',
  'audits',
  'care_leavers',
  'care_tracker',
  'caseloads',
  'child_protection',
  'children_in_need',
  'children_looked_after',
  'contact_decisions',
  'contacts',
  'court_directions',
  'early_help',
  'education_plans',
  'escalations',
  'foster_carers',
  'headline_counts',
  'health_checks',
  'improvement_actions',
  'legal_cases',
  'legal_summary',
  'legal_to_issue',
  'life_story_work',
  'missing_episodes',
  'notifications',
  'placement_order_reviews',
  'pre_proceedings',
  'recommendations',
  'referrals',
  'reviews',
  'section_47',
  'spend',
  'strategy_discussions',
  'supervision',
  'visits',
  'workforce',
];

/** And what they return for the year to March. */
const YEARLY = ['header', 'episodes', 'missing', 'oc2', 'oc3', 'reviews'].map((list) => `ssda903_${list}`);

/** When each extract is awaited: rows of `arrivals.csv`. */
export const ARRIVALS: (string | number)[][] = [
  ...MONTHLY.map((extract) => [extract, 1, 3, 'by e-mail from the systems team']),
  ...YEARLY.map((extract) => [extract, 12, 60, 'the return for the year']),
];
