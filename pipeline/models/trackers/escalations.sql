-- one row per escalation: the level reached by the as-at date, and how many steps up were taken late; of one that is open,
-- the level that is to be reached next and by when
create table trackers.escalations as
with steps as (
  select
    reference,
    count(*) filter (in_time) as steps_in_time,
    count(*) filter (not in_time) as steps_late,
    min_by(level, number) filter (reached_on is null and not reached_unknown) as next_level,
    min_by(held_by, number) filter (reached_on is null and not reached_unknown) as next_held_by,
    min(due) filter (reached_on is null and not reached_unknown) as next_due
  from episodes.escalation_steps
  group by reference
)

select
  raised.reference,
  raised.child_id,
  raised.kind,
  raised.raised,
  escalation_level(
    getvariable('as_at'), [stage_1, stage_2, stage_3, stage_4, stage_5], raised.level
  ) as level,
  held.held_by,
  raised.resolved,
  coalesce(raised.resolved > getvariable('as_at'), true) as is_open,
  working_days_between(raised.raised, least(raised.resolved, getvariable('as_at'))) as working_days,
  coalesce(steps.steps_in_time, 0) as steps_in_time,
  coalesce(steps.steps_late, 0) as steps_late,
  if(is_open, steps.next_level, null) as next_level,
  if(is_open, steps.next_held_by, null) as next_held_by,
  if(is_open, steps.next_due, null) as due,
  raised.team
from clean.escalations as raised
left join steps using (reference)
left join reference.escalation_clocks as held
  on held.kind = raised.kind
  and held.level = escalation_level(
    getvariable('as_at'), [stage_1, stage_2, stage_3, stage_4, stage_5], raised.level
  )
order by raised.raised, raised.reference;
