/*
id: assessments_overdue
title: Assessments open beyond 45 working days
question: How many assessments are not finished although their time has passed?
family: assessment
unit: count
better: lower
kind: stock
numerator: assessments open at the end of the month, more than 45 working days after the referral
denominator: none
basis: guidance; Working Together to Safeguard Children
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Annex A does not link an assessment to its referral. The first after a referral, and before the child's next one, is
  counted from the referral; any other from its own start. An assessment that the last two lists no longer hold,
  though nobody recorded its end, counts no more.
areas: [assessments_plans_visits, management_oversight]
weekly: true
looks_back: 3
*/
-- one row per assessment that was open at the end of a period
select
  ends.day,
  (working_days_between(opened.counted_from, ends.day) > threshold('assessment'))::integer as numerator,
  opened.allocated_team as team,
  opened.child_id
from episodes.assessments as opened
join period_ends as ends
  on opened.continuous_assessment_start_date <= ends.day
  and coalesce(opened.closed_on, date 'infinity') > ends.day
