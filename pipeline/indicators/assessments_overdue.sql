/*
id: assessments_overdue
title: Assessments open beyond 45 working days
question: How many assessments are not finished although their time has passed?
family: assessment
unit: count
better: lower
kind: stock
numerator: assessments open at the end of the month that began more than 45 working days before
denominator: none
basis: guidance; Working Together to Safeguard Children
breakdowns: [team, service, locality, age_band]
caveats: Counted from the start of the assessment, which Annex A gives; guidance counts from the referral.
areas: [assessments_plans_visits]
weekly: true
*/
-- one row per assessment that was open at the end of a period
select
  ends.day,
  (working_days_between(opened.continuous_assessment_start_date, ends.day) > threshold('assessment'))::integer
    as numerator,
  opened.allocated_team as team,
  opened.child_id
from clean.assessments as opened
join period_ends as ends
  on opened.continuous_assessment_start_date <= ends.day
  and coalesce(opened.date_of_authorisation > ends.day, true)
