/*
id: children_in_need_visits_overdue
title: Child in need visits overdue
question: How many children with a child in need plan wait for a visit whose time has passed?
family: children_in_need
unit: count
better: lower
kind: stock
numerator: children with a child in need plan in the last list of the month whose visit was due before and not made
denominator: none
basis: local; the day that the council's system set, else the council's interval in thresholds.csv
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Who had a plan is as each month's list told it, for a list keeps only the latest status of a child. Where the list
  names no visit after the last, one falls due the council's interval after it.
areas: [assessments_plans_visits]
*/
with late as (
  select * from episodes.visits where kind = 'Child in need' and not in_time
),

known as (
  select count(due) > 0 as says_when_due from episodes.visits where kind = 'Child in need'
)

-- one row per month and child with a plan; not known where no visit says when it is due
select
  plans.delivered as day,
  if(known.says_when_due, (count(late.child_id) > 0)::integer, null) as numerator,
  plans.allocated_team as team,
  plans.child_id
from history.children_in_need as plans
cross join known
left join late
  on late.child_id = plans.child_id
  and late.counted_from >= plans.cin_start_date
  and late.overdue_from <= plans.delivered
  and coalesce(late.overdue_until, date 'infinity') > plans.delivered
where plans.case_status = 'Child in need plan'
  and coalesce(plans.cin_closure_date, date 'infinity') > plans.delivered
group by plans.delivered, known.says_when_due, plans.child_id, plans.allocated_team
