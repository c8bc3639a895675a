/*
id: looked_after_visits_overdue
title: Visits to children looked after overdue
question: How many children looked after wait for a visit although its time has passed?
family: looked_after
unit: count
better: lower
kind: stock
numerator: children looked after at the end of the month whose visit was due before and not made by then
denominator: none
basis: statute; Care Planning, Placement and Case Review (England) Regulations 2010, reg 28
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Due is the day that the council's system set; where it set none, see visits made in time. Where it lists no visit,
  one is due a week after the child came into care; where none after the last, three months after that.
areas: [assessments_plans_visits]
weekly: true
looks_back: 3
*/
with known as (
  select count(*) > 0 as says_when_due from episodes.looked_after_visits
)

-- one row per child who was looked after at the end of a period; not known where no visit is listed
select
  ends.day,
  if(known.says_when_due, (count(late.child_id) > 0)::integer, null) as numerator,
  care.team,
  care.child_id
from episodes.looked_after as care
join period_ends as ends
  on care.started <= ends.day
  and coalesce(care.ended, date 'infinity') > ends.day
cross join known
left join (from episodes.looked_after_visits where not in_time) as late
  on late.child_id = care.child_id
  and late.overdue_from <= ends.day
  and coalesce(late.overdue_until, date 'infinity') > ends.day
group by ends.day, known.says_when_due, care.child_id, care.started, care.team
