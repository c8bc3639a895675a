/** Targets that nobody set: indicator, target, and the worst value that is amber. */
export const TARGETS: readonly (readonly [string, number, number])[] = [
  ['re_referrals', 20, 24],
  ['assessments_in_time', 85, 78],
  ['conferences_in_time', 85, 75],
  ['child_protection_reviews_in_time', 95, 90],
  ['child_protection_repeat_plans', 20, 25],
  ['child_protection_plans_2_years', 2, 4],
  ['looked_after_three_placements', 9, 12],
  ['looked_after_same_placement_2_years', 70, 64],
  ['health_assessments_in_time', 92, 85],
  ['dental_checks', 85, 75],
  ['care_leavers_in_suitable_accommodation', 92, 86],
  ['social_worker_vacancies', 12, 18],
  ['average_caseload', 16, 18],
  ['audit_progress', 90, 75],
  ['improvement_actions_overdue', 3, 8],
];
