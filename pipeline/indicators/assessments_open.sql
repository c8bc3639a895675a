/*
id: assessments_open
title: Open assessments
question: How many children are being assessed, and for how long already?
family: assessment
unit: count
better: neither
kind: stock
numerator: assessments begun and not authorised by the end of the month
denominator: none
basis: definition; Ofsted ILACS Annex A, list 4
breakdowns: [team, service, locality, duration, age_band, sex, ethnicity]
caveats: >-
  How long is told in working days. Annex A does not link an assessment to its referral. The first after a referral,
  and before the child's next one, is counted from the referral; any other from its own start. An assessment that the
  last two lists no longer hold, though nobody recorded its end, counts no more.
areas: [assessments_plans_visits]
weekly: true
looks_back: 3
*/
-- one row per assessment that was open at the end of a period
select
  ends.day,
  1 as numerator,
  assessment_length(working_days_between(opened.counted_from, ends.day)) as duration,
  opened.allocated_team as team,
  opened.child_id
from episodes.assessments as opened
join period_ends as ends
  on opened.continuous_assessment_start_date <= ends.day
  and coalesce(opened.closed_on, date 'infinity') > ends.day
