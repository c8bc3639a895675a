/*
id: looked_after_visits_in_time
title: Visits to children looked after in time
question: Do social workers visit children looked after as often as the law wants?
family: looked_after
unit: percent
better: higher
kind: flow
numerator: visits made on the day they were due or before
denominator: visits that fell due in the month while the child was looked after, made or not
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 28
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Due is the day that the council's system set. Where it set none: a week after the child came into care for a first
  visit, six weeks after the visit before for any other, also where the law allows three months. Where the list names
  no further visit, one is due three months after the last. One that may still be made on the as-at date says nothing
  yet.
areas: [assessments_plans_visits]
weekly: true
looks_back: 1
*/
-- one row per visit that fell due
select
  due as day,
  in_time::integer as numerator,
  1 as denominator,
  team,
  child_id
from episodes.looked_after_visits
where in_time is not null and due <= getvariable('as_at')
