/*
id: children_in_need_visits_in_time
title: Child in need visits in time
question: Are children in need visited when they should be?
family: children_in_need
unit: percent
better: higher
kind: flow
numerator: visits made on the day they were due or before
denominator: child in need visits that fell due in the month while the child was in need, made or not
basis: local; the day that the council's system set, else the council's interval in thresholds.csv
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  A visit at which the child was not seen was made. One that is written up late counts as missed until it is, and so
  is better in a later publication. Where the list names no visit after the last, one falls due the council's interval
  after it.
areas: [assessments_plans_visits]
weekly: true
*/
-- one row per child and visit that fell due while the episode of need was open
select
  visits.due as day,
  visits.in_time::integer as numerator,
  1 as denominator,
  visits.team,
  visits.child_id
from episodes.visits as visits
semi join episodes.children_in_need as need
  on need.child_id = visits.child_id
  and need.started <= visits.counted_from
  and coalesce(need.ended, date 'infinity') > visits.due
where visits.kind = 'Child in need'
  and visits.due <= getvariable('as_at')
  and visits.in_time is not null
