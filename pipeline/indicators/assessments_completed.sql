/*
id: assessments_completed
title: Assessments completed
question: How many assessments were finished in the month, and how long had they taken?
family: assessment
unit: count
better: neither
kind: flow
numerator: assessments authorised in the month
denominator: none
basis: definition; DfE, Children in need census, assessments (c2)
breakdowns: [team, service, locality, duration, age_band, sex, ethnicity]
caveats: >-
  How long is told in working days. Annex A does not link an assessment to its referral. The first after a referral,
  and before the child's next one, is counted from the referral; any other from its own start.
areas: [assessments_plans_visits]
weekly: true
looks_back: 3
*/
-- one row per assessment that was authorised
select
  date_of_authorisation as day,
  1 as numerator,
  assessment_length(working_days_between(counted_from, date_of_authorisation)) as duration,
  allocated_team as team,
  child_id
from episodes.assessments
where date_of_authorisation is not null
