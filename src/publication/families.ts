/** The families of indicators, in the order of a child's way through the service, by the id that indicators name them by. */
export const FAMILIES = {
  front_door: 'Front door',
  early_help: 'Early help',
  assessment: 'Assessment',
  section_47: 'Section 47 enquiries and conferences',
  child_protection: 'Child protection',
  children_in_need: 'Children in need',
  looked_after: 'Children looked after',
  care_leavers: 'Care leavers',
  adoption: 'Adoption',
  legal: 'Legal proceedings and pre-proceedings',
  workforce: 'Workforce and caseload',
  supervision: 'Supervision and oversight',
  quality: 'Audit and quality',
  improvement: 'Improvement',
} as const;
