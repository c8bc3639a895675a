/** What heat maps show: each with a name that is short enough to head a column. In the order of a child's way through the service. */
export const HEAT_MAP_INDICATORS: readonly { indicator: string; name: string }[] = [
  { indicator: 'contacts_decided_in_time', name: 'Contacts decided in a day' },
  { indicator: 'referrals', name: 'Referrals' },
  { indicator: 're_referrals', name: 'Re-referrals' },
  { indicator: 'assessments_in_time', name: 'Assessments in time' },
  { indicator: 'conferences_in_time', name: 'Conferences in time' },
  { indicator: 'child_protection_plans', name: 'Child protection plans' },
  { indicator: 'child_protection_repeat_plans', name: 'Repeat plans' },
  { indicator: 'child_protection_visits_in_time', name: 'Child protection visits in time' },
  { indicator: 'children_in_need_visits_in_time', name: 'Child in need visits in time' },
  { indicator: 'children_looked_after', name: 'Children looked after' },
  { indicator: 'looked_after_three_placements', name: 'Three or more placements' },
  { indicator: 'looked_after_visits_in_time', name: 'Looked-after visits in time' },
  { indicator: 'care_leavers_in_suitable_accommodation', name: 'Care leavers suitably housed' },
  { indicator: 'care_proceedings_in_time', name: 'Care proceedings in 26 weeks' },
  { indicator: 'average_caseload', name: 'Average caseload' },
  { indicator: 'social_worker_vacancies', name: 'Social worker vacancies' },
  { indicator: 'supervision_in_time', name: 'Supervision in time' },
  { indicator: 'audits_good_or_better', name: 'Audits good or better' },
];

/** The map of one indicator shows this one, where it has figures, until another is chosen. */
export const FIRST_SHOWN = 're_referrals';

/** The bands of cases that social workers hold, each an indicator of its own. */
export const CASELOAD_BANDS: readonly { indicator: string; name: string }[] = [
  { indicator: 'caseloads_under_10', name: 'Under 10' },
  { indicator: 'caseloads_10_to_14', name: '10 to 14' },
  { indicator: 'caseloads_15_to_19', name: '15 to 19' },
  { indicator: 'caseloads_20_to_24', name: '20 to 24' },
  { indicator: 'caseloads_25_or_more', name: '25 or more' },
];

/** By what caseloads are put in order: the mean of all bands. */
export const AVERAGE_CASELOAD = 'average_caseload';
