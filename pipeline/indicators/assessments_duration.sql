/*
id: assessments_duration
title: Working days from referral to completed assessment
question: How long does it take to assess a child?
family: assessment
unit: days
better: neither
kind: flow
numerator: assessments authorised in the month; the value is the median of their working days since the referral
denominator: none
basis: definition; DfE, Children in need census, assessments (c2)
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Annex A does not link an assessment to its referral. The first after a referral, and before the child's next one, is
  counted from the referral; any other from its own start.
areas: [assessments_plans_visits]
looks_back: 3
*/
-- one row per assessment that was authorised
select
  date_of_authorisation as day,
  working_days_between(counted_from, date_of_authorisation) as measure,
  allocated_team as team,
  child_id
from episodes.assessments
where date_of_authorisation is not null
