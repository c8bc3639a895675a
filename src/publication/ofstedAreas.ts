/** Ofsted's nine areas for improvement of 2022, by the id that indicators name them by. */
export const OFSTED_AREAS = {
  corporate_responsibility: 'Corporate responsibility for children',
  workforce: 'Sufficiency and stability of the workforce and of foster carers',
  identification_of_risk:
    'Identification of risk: pre-birth, homeless at 16 and 17, private fostering, missing',
  assessments_plans_visits: 'Quality of assessments, plans and visits',
  timely_protection: 'Timely multi-agency protection and entry to care',
  tracking_of_drift:
    'Tracking of drift: pre-proceedings, permanence, deprivation of liberty, unregistered homes',
  availability_of_support: 'Availability of support: health, dentistry, life story, accommodation',
  management_oversight: 'Management oversight and supervision',
  quality_assurance: 'Performance and quality assurance',
} as const;
