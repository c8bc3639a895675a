import type { FAMILIES } from './families.ts';

/** A chart of a family page: the question that it answers, and what it shows. */
export interface FamilyChart {
  question: string;
  /** `process`: one indicator by month; `multiples`: the members of a breakdown by month; `bars`: them in one month. */
  region: 'process' | 'multiples' | 'bars';
  /** An indicator, or an indicator and one of its breakdowns: `referrals:source`. */
  of: string;
}

/** A page about one part of the service. */
export interface FamilyPage {
  /** Its address below `/families/`. */
  id: string;
  title: string;
  /** The families of indicators that it shows, in order. */
  families: readonly (keyof typeof FAMILIES)[];
  charts: readonly FamilyChart[];
}

/** The pages, in the order of a child's way through the service. */
export const FAMILY_PAGES: readonly FamilyPage[] = [
  {
    id: 'front-door',
    title: 'Front door',
    families: ['front_door'],
    charts: [
      { question: 'Are more children being referred?', region: 'process', of: 'referrals' },
      { question: 'Do children come back within a year?', region: 'process', of: 're_referrals' },
      { question: 'Who refers children?', region: 'bars', of: 'referrals:source' },
      {
        question: 'Of whose referrals does nothing come?',
        region: 'bars',
        of: 'referrals_no_further_action:source',
      },
      {
        question: 'Are contacts decided within a working day?',
        region: 'process',
        of: 'contacts_decided_in_time',
      },
      { question: 'In which teams do children come back?', region: 'multiples', of: 're_referrals:team' },
    ],
  },
  {
    id: 'early-help',
    title: 'Early help',
    families: ['early_help'],
    charts: [
      { question: 'How many children get early help?', region: 'process', of: 'early_help_open' },
      { question: 'Is more early help beginning?', region: 'process', of: 'early_help_started' },
      { question: 'Who gives it?', region: 'bars', of: 'early_help_open:organisation' },
      { question: 'How many are referred all the same?', region: 'process', of: 'early_help_also_referred' },
    ],
  },
  {
    id: 'assessment',
    title: 'Assessment and conference',
    families: ['assessment', 'section_47'],
    charts: [
      {
        question: 'Are assessments done within 45 working days?',
        region: 'process',
        of: 'assessments_in_time',
      },
      { question: 'Which teams are late?', region: 'multiples', of: 'assessments_in_time:team' },
      { question: 'How many are open past 45 working days?', region: 'process', of: 'assessments_overdue' },
      {
        question: 'Are conferences held within 15 working days?',
        region: 'process',
        of: 'conferences_in_time',
      },
      { question: 'Are more enquiries made?', region: 'process', of: 'section_47_enquiries' },
      { question: 'Do enquiries lead to a conference?', region: 'process', of: 'section_47_to_conference' },
    ],
  },
  {
    id: 'child-protection',
    title: 'Child protection',
    families: ['child_protection'],
    charts: [
      { question: 'How many children have a plan?', region: 'process', of: 'child_protection_plans' },
      { question: 'Are they visited in time?', region: 'process', of: 'child_protection_visits_in_time' },
      {
        question: 'Which teams are behind with visits?',
        region: 'multiples',
        of: 'child_protection_visits_in_time:team',
      },
      { question: 'What are the plans for?', region: 'bars', of: 'child_protection_plans:category_of_abuse' },
      { question: 'How many come back to a plan?', region: 'process', of: 'child_protection_repeat_plans' },
      { question: 'Are plans reviewed in time?', region: 'process', of: 'child_protection_reviews_in_time' },
    ],
  },
  {
    id: 'children-in-need',
    title: 'Children in need',
    families: ['children_in_need'],
    charts: [
      { question: 'How many children are in need?', region: 'process', of: 'children_in_need' },
      { question: 'Are they visited in time?', region: 'process', of: 'children_in_need_visits_in_time' },
      {
        question: 'Which teams are behind with visits?',
        region: 'multiples',
        of: 'children_in_need_visits_in_time:team',
      },
      { question: 'What are their needs?', region: 'bars', of: 'children_in_need:primary_need' },
      { question: 'How long have they been in need?', region: 'bars', of: 'children_in_need:duration' },
    ],
  },
  {
    id: 'looked-after',
    title: 'Children looked after',
    families: ['looked_after'],
    charts: [
      { question: 'How many children are looked after?', region: 'process', of: 'children_looked_after' },
      { question: 'Do they stay in one home?', region: 'process', of: 'looked_after_three_placements' },
      { question: 'Where do they live?', region: 'bars', of: 'children_looked_after:placement_type' },
      { question: 'Are they visited in time?', region: 'process', of: 'looked_after_visits_in_time' },
      {
        question: 'Which teams are behind with visits?',
        region: 'multiples',
        of: 'looked_after_visits_in_time:team',
      },
      {
        question: 'Is their health assessed every year?',
        region: 'process',
        of: 'health_assessments_in_time',
      },
      { question: 'How many go missing?', region: 'process', of: 'looked_after_missing' },
    ],
  },
  {
    id: 'care-leavers',
    title: 'Care leavers',
    families: ['care_leavers'],
    charts: [
      {
        question: 'Do they live in suitable homes?',
        region: 'process',
        of: 'care_leavers_in_suitable_accommodation',
      },
      {
        question: 'Are they in education, employment or training?',
        region: 'process',
        of: 'care_leavers_in_education_employment_training',
      },
      { question: 'With how many are we not in touch?', region: 'process', of: 'care_leavers_not_in_touch' },
      { question: 'Where do they live?', region: 'bars', of: 'care_leavers:accommodation' },
      { question: 'Are pathway plans reviewed in time?', region: 'process', of: 'pathway_plans_in_time' },
    ],
  },
  {
    id: 'adoption',
    title: 'Adoption and permanence',
    families: ['adoption'],
    charts: [
      {
        question: 'How many children wait for a family?',
        region: 'process',
        of: 'children_waiting_for_adoption',
      },
      {
        question: 'How long have they waited?',
        region: 'bars',
        of: 'children_waiting_for_adoption:duration',
      },
      {
        question: 'Are placement orders reviewed in time?',
        region: 'process',
        of: 'placement_order_reviews_in_time',
      },
      { question: 'How many children are adopted?', region: 'process', of: 'adoption_orders' },
    ],
  },
  {
    id: 'legal',
    title: 'Legal proceedings and pre-proceedings',
    families: ['legal'],
    charts: [
      {
        question: 'Do care proceedings end within 26 weeks?',
        region: 'process',
        of: 'care_proceedings_in_time',
      },
      { question: 'How many are open past 26 weeks?', region: 'process', of: 'care_proceedings_overdue' },
      {
        question: 'Do pre-proceedings end within 16 weeks?',
        region: 'process',
        of: 'pre_proceedings_in_time',
      },
      {
        question: 'How many are deprived of their liberty?',
        region: 'process',
        of: 'deprivation_of_liberty',
      },
      {
        question: 'Which teams have proceedings past 26 weeks?',
        region: 'multiples',
        of: 'care_proceedings_overdue:team',
      },
    ],
  },
  {
    id: 'workforce',
    title: 'Workforce and caseload',
    families: ['workforce'],
    charts: [
      { question: 'How many cases does a social worker have?', region: 'process', of: 'average_caseload' },
      { question: 'In which teams are caseloads high?', region: 'multiples', of: 'average_caseload:team' },
      { question: 'How many posts are vacant?', region: 'process', of: 'social_worker_vacancies' },
      { question: 'How many are filled by agencies?', region: 'process', of: 'agency_social_workers' },
      { question: 'Do social workers stay?', region: 'process', of: 'social_worker_turnover' },
      { question: 'Are there enough foster carers?', region: 'process', of: 'foster_carers' },
    ],
  },
  {
    id: 'quality',
    title: 'Quality and supervision',
    families: ['supervision', 'quality', 'improvement'],
    charts: [
      { question: 'Is supervision held in time?', region: 'process', of: 'supervision_in_time' },
      { question: 'Which teams are behind with it?', region: 'multiples', of: 'supervision_in_time:team' },
      { question: 'Is practice good?', region: 'process', of: 'audits_good_or_better' },
      { question: 'How were audits graded?', region: 'bars', of: 'audits_graded:grade' },
      { question: 'Are concerns escalated?', region: 'process', of: 'escalations_raised' },
      { question: 'Is the improvement plan kept to?', region: 'process', of: 'improvement_actions_overdue' },
    ],
  },
];
