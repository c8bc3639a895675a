/*
id: core_groups_in_time
title: First core groups held in time
question: Do those who are to carry out a protection plan meet soon after the conference that made it?
family: child_protection
unit: percent
better: higher
kind: flow
numerator: of these, plans whose first core group was held by then
denominator: >-
  child protection plans for which the time that the council sets for the first core group ended in the month, and which
  were still open
basis: local; the council's own procedure, in many councils 10 working days
breakdowns: [team, service, locality, age_band, sex, ethnicity]
caveats: >-
  Not told until the council has written its own time for a core group into thresholds.csv. Counted from the initial
  conference where the list of section 47 enquiries has it, else from the start of the plan.
areas: [timely_protection]
looks_back: 1
*/
-- one row per child and plan that was open when its first core group was due
-- optional: clean.section_47, clean.strategy_discussions
with plans as (
  select
    *,
    lag(plan_start_date) over (partition by child_id order by plan_start_date) as plan_before
  from clean.child_protection
),

conferences as (
  select child_id, conference
  from episodes.section_47
  where conference is not null and resulted_in_plan is not false
),

begun as (
  select
    plans.*,
    -- one that is no later than the plan before belongs to that
    if(conference > coalesce(plan_before, date '0001-01-01'), conference, plan_start_date) as began
  from plans
  asof left join conferences
    on conferences.child_id = plans.child_id and conferences.conference <= plans.plan_start_date
),

core_groups as (
  select child_id, held from clean.reviews where kind = 'Core group' and held <= getvariable('as_at')
)

select
  due.date as day,
  coalesce(core_groups.held <= due.date, false)::integer as numerator,
  1 as denominator,
  begun.allocated_team as team,
  begun.child_id
from begun
-- by equality, as the macro add_working_days does not join where the number of days is looked up
join calendar.days as start on start.date = begun.began
join calendar.days as due
  on due.is_working_day
  and due.working_day_number = start.working_day_number + threshold('core_group')::integer
asof left join core_groups
  on core_groups.child_id = begun.child_id and core_groups.held >= begun.began
where due.date <= getvariable('as_at')
  and coalesce(begun.plan_end_date > due.date, true)
