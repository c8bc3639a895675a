/** Targets that nobody set: indicator, target, and the worst value that is amber. */
export const TARGETS: readonly (readonly [string, number, number])[] = [
  ['re_referrals_within_12_months', 20, 24],
  ['assessments_in_45_working_days', 85, 78],
  ['initial_conferences_in_15_working_days', 85, 75],
  ['child_protection_reviews_in_time', 95, 90],
  ['second_or_subsequent_plans', 20, 25],
  ['plans_open_2_years_or_more', 2, 4],
  ['three_or_more_placements', 9, 12],
  ['same_placement_for_2_years', 70, 64],
  ['health_assessments_in_time', 92, 85],
  ['dental_checks_in_12_months', 85, 75],
  ['care_leavers_in_suitable_accommodation', 92, 86],
  ['social_worker_vacancies', 12, 18],
  ['average_caseload', 16, 18],
  ['audit_progress', 90, 75],
  ['improvement_actions_overdue', 3, 8],
];
