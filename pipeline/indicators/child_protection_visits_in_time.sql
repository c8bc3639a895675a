/*
id: child_protection_visits_in_time
title: Child protection visits in time
question: Are children with a protection plan visited when they should be?
family: child_protection
unit: percent
better: higher
kind: flow
numerator: visits made on the day they were due or before
denominator: visits to children that fell due in the month while a protection plan was open, made or not
basis: local; the day that the council's system set, else the council's interval in thresholds.csv
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  A visit at which the child was not seen was made. One that is written up late counts as missed until it is, and so
  is better in a later publication. Where no day was set, the council's interval counts from the visit before under the
  same plan; so it does where the list names no visit after the last. One that may still be made on the as-at date says
  nothing yet.
areas: [timely_protection, assessments_plans_visits]
spine: true
weekly: true
*/
-- one row per child and visit that fell due while the plan was open
select
  visits.due as day,
  visits.in_time::integer as numerator,
  1 as denominator,
  visits.team,
  visits.child_id
from episodes.visits as visits
semi join episodes.child_protection_plans as plans
  on plans.child_id = visits.child_id
  and plans.started <= visits.counted_from
  and coalesce(plans.ended, date 'infinity') > visits.due
where visits.kind = 'Child protection'
  and visits.due <= getvariable('as_at')
  and visits.in_time is not null
