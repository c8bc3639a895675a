/*
id: child_protection_visits_overdue
title: Children whose child protection visit is overdue
question: How many children with a protection plan wait for a visit whose time has passed?
family: child_protection
unit: count
better: lower
kind: stock
numerator: children with an open plan at the end of the month whose visit was due before and not made
denominator: none
basis: local; the day that the council's system set, else the council's interval in thresholds.csv
breakdowns: [team, service, locality, age_band]
areas: [timely_protection, assessments_plans_visits]
weekly: true
*/
with late as (
  select * from episodes.visits where kind = 'Child protection' and not in_time
),

known as (
  select count(due) > 0 as says_when_due from episodes.visits where kind = 'Child protection'
)

-- one row per child whose plan was open at the end of a period; not known where no visit says when it is due
select
  ends.day,
  if(known.says_when_due, (count(late.child_id) > 0)::integer, null) as numerator,
  plans.allocated_team as team,
  plans.child_id
from clean.child_protection as plans
join period_ends as ends
  on plans.plan_start_date <= ends.day
  and coalesce(plans.plan_end_date > ends.day, true)
cross join known
left join late
  on late.child_id = plans.child_id
  and late.counted_from >= plans.plan_start_date
  and late.overdue_from <= ends.day
  and coalesce(late.overdue_until > ends.day, true)
group by ends.day, known.says_when_due, plans.child_id, plans.plan_start_date, plans.allocated_team
