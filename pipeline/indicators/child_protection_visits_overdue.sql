/*
id: child_protection_visits_overdue
title: Child protection visits overdue
question: How many children with a protection plan wait for a visit whose time has passed?
family: child_protection
unit: count
better: lower
kind: stock
numerator: children with an open plan at the end of the month whose visit was due before and not made
denominator: none
basis: local; the day that the council's system set, else the council's interval in thresholds.csv
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Where the list names no visit after the last, or none since the plan began, one falls due the council's interval
  after that.
areas: [timely_protection, assessments_plans_visits]
weekly: true
*/
with visits as (
  from episodes.visits where kind = 'Child protection'
),

known as (
  select count(due) > 0 as says_when_due from visits
),

late as (
  select child_id, counted_from, overdue_from, overdue_until from visits where not in_time
  union all
  -- where no visit is listed since the plan began, the council's interval runs from its first day; joined by equality, as
  -- add_working_days takes seconds here
  select
    plans.child_id,
    plans.started,
    first_due.date + 1,
    (
      select min(coalesce(visited_on, due))
      from visits
      where visits.child_id = plans.child_id and coalesce(visited_on, due) >= plans.started
    )
  from episodes.child_protection_plans as plans
  join calendar.days as began on began.date = plans.started
  join calendar.days as first_due
    on first_due.is_working_day
    and first_due.working_day_number = began.working_day_number + threshold('child_protection_visit')::integer
)

-- one row per child whose plan was open at the end of a period; not known where no visit says when it is due
select
  ends.day,
  if(known.says_when_due, (count(late.child_id) > 0)::integer, null) as numerator,
  plans.team,
  plans.child_id
from episodes.child_protection_plans as plans
join period_ends as ends
  on plans.started <= ends.day
  and coalesce(plans.ended, date 'infinity') > ends.day
cross join known
left join late
  on late.child_id = plans.child_id
  and late.counted_from >= plans.started
  and late.overdue_from <= ends.day
  and coalesce(late.overdue_until, date 'infinity') > ends.day
group by ends.day, known.says_when_due, plans.child_id, plans.started, plans.team
