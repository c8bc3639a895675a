/*
id: assessments_in_time
title: Assessments completed within 45 working days
question: Are children assessed within the time that guidance allows?
family: assessment
unit: percent
better: higher
kind: flow
numerator: assessments authorised in the month, within 45 working days of their start
denominator: assessments authorised in the month
basis: guidance; Working Together to Safeguard Children; Children in need census guide 2023-24, 4.9
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: Counted from the start of the assessment, which Annex A gives; guidance counts from the referral.
areas: [assessments_plans_visits]
spine: true
*/
-- one row per assessment that was authorised
select
  date_of_authorisation as day,
  (working_days_between(continuous_assessment_start_date, date_of_authorisation) <= threshold('assessment'))::integer
    as numerator,
  1 as denominator,
  allocated_team as team,
  child_id
from clean.assessments
where date_of_authorisation is not null
