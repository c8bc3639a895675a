-- one row per escalation and level that the council's clock for its kind names, once the level before it was reached:
-- by when it was to reach this one, `due`, unless it was resolved by then (`is_needed`)
--
-- A level is reached on the first day on which it or one above it was; the first where it is raised. `in_time` is NULL
-- where it may still come in time, where it was not needed, and where nobody wrote down when it was reached.
create table episodes.escalation_steps as
with reached as (
  select
    *,
    try_cast(right(level, 1) as integer) as level_now,
    unnest([1, 2, 3, 4, 5]) as number,
    unnest([
      raised,
      least(stage_2, stage_3, stage_4, stage_5),
      least(stage_3, stage_4, stage_5),
      least(stage_4, stage_5),
      stage_5
    ]) as reached_on
  from clean.escalations
),

clocks as (
  select
    kind,
    level,
    right(level, 1)::integer as number,
    held_by,
    within,
    lag(right(level, 1)::integer, 1, 1) over (partition by kind order by level) as number_before
  from reference.escalation_clocks
),

steps as (
  select
    this.reference,
    this.child_id,
    this.kind,
    clocks.level,
    clocks.number,
    clocks.held_by,
    before.reached_on as counted_from,
    if(clocks.within = 0, before.reached_on, last_day.date) as due,
    this.reached_on,
    this.reached_on is null and coalesce(this.level_now >= clocks.number, false) as reached_unknown,
    this.resolved,
    this.team
  from clocks
  join reached as this on this.kind = clocks.kind and this.number = clocks.number
  join reached as before on before.reference = this.reference and before.number = clocks.number_before
  -- joined by equality, as add_working_days takes seconds here
  join calendar.days as began on began.date = before.reached_on
  left join calendar.days as last_day
    on last_day.is_working_day and last_day.working_day_number = began.working_day_number + clocks.within
  where clocks.number > 1
)

select
  *,
  coalesce(resolved > due, true) as is_needed,
  case
    when reached_on <= due then true
    when reached_unknown or not is_needed then null
    when reached_on > due or due < getvariable('as_at') then false
  end as in_time
from steps;
