/*
id: initial_health_assessments_in_time
title: Initial health assessments within 20 working days
question: Is the health of children assessed soon after they come into care?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: children whose health was assessed from the day they came into care to the 20th working day after
denominator: children who had been looked after for 20 working days on a day in the month, and still were
basis: guidance; Promoting the health and well-being of looked-after children 2022, para 41
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: A child counts in the month in which the 20th working day falls. A refusal is no assessment.
areas: [availability_of_support]
looks_back: 2
*/
-- one row per period of being looked after that lasted until the assessment was due
select
  care.first_health_assessment_due as day,
  coalesce(first.done_on <= care.first_health_assessment_due, false)::integer as numerator,
  1 as denominator,
  care.team,
  care.child_id
from episodes.looked_after as care
asof left join (from episodes.health_checks_done where kind = 'Health assessment') as first
  on first.child_id = care.child_id
  and first.done_on >= care.started
where care.first_health_assessment_due <= getvariable('as_at')
  and coalesce(care.ended > care.first_health_assessment_due, true)
  -- without any on the list nothing is known of them
  and exists (from episodes.health_checks_done where kind = 'Health assessment')
