/*
id: assessments_with_no_further_need
title: Assessments that found no need of social care
question: How many assessments end with nothing more for children's social care to do?
family: assessment
unit: percent
better: neither
kind: flow
numerator: assessments authorised in the month that found that the child does not need social care
denominator: assessments authorised in the month, those left out whose result is not recorded
basis: definition; Ofsted ILACS Annex A, list 4
breakdowns: [team, service, locality, age_band, sex, ethnicity]
areas: [assessments_plans_visits]
*/
-- one row per assessment that was authorised with a result
select
  date_of_authorisation as day,
  (not assessed_as_requiring_support)::integer as numerator,
  1 as denominator,
  allocated_team as team,
  child_id
from clean.assessments
where date_of_authorisation is not null
  and assessed_as_requiring_support is not null
