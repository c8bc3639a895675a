/*
id: assessments_in_time
title: Assessments completed within 45 working days
question: Are children assessed within the time that guidance allows?
family: assessment
unit: percent
better: higher
kind: flow
numerator: assessments authorised in the month, within 45 working days of the referral
denominator: assessments authorised in the month
basis: guidance; Working Together to Safeguard Children; Children in need census guide 2023-24, 4.9
breakdowns: [team, service, locality, age_band, sex, ethnicity]
benchmark: assessments_in_45_working_days
caveats: >-
  Annex A does not link an assessment to its referral. The first after a referral, and before the child's next one, is
  counted from the referral; any other from its own start. A referral that led to no further action starts no clock.
  Days on which nobody works are not counted, after the 45th either.
areas: [assessments_plans_visits]
spine: true
weekly: true
looks_back: 3
*/
-- one row per assessment that was authorised
select
  date_of_authorisation as day,
  (working_days_between(counted_from, date_of_authorisation) <= threshold('assessment'))::integer as numerator,
  1 as denominator,
  allocated_team as team,
  child_id
from episodes.assessments
where date_of_authorisation is not null
