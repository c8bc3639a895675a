/*
id: looked_after_visits_overdue
title: Children looked after whose visit is overdue
question: How many children looked after wait for a visit although its time has passed?
family: looked_after
unit: count
better: lower
kind: stock
numerator: children looked after at the end of the month whose visit was due before and not made by then
denominator: none
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 28
breakdowns: [team, service, age_band, sex, ethnicity]
caveats: >-
  Due is the day that the council's system set; where it set none, see visits made in time. Where it lists no visit, one
  is due a week after the child came into care; where none after the last, three months after that.
areas: [assessments_plans_visits]
weekly: true
looks_back: 3
*/
-- one row per child whose visit was overdue at the end of a period
select
  ends.day,
  1 as numerator,
  max_by(visit.team, visit.due) as team,
  visit.child_id
from episodes.looked_after_visits as visit
join period_ends as ends
  on visit.overdue_from <= ends.day
  and coalesce(visit.overdue_until > ends.day, true)
group by ends.day, visit.child_id
