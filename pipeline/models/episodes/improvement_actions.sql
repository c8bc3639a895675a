-- optional: history.improvement_actions
-- one row per action of the improvement plan and month: of the plan that was in force at its end, for one that has not
-- changed is not delivered again
--
-- An action begins when the plan first holds it, or holds it again after it was gone or complete: `first_target_by` is the
-- first target that it had since, so that an action of the next plan under an old reference has not slipped.
create table episodes.improvement_actions as
with deliveries as (
  select delivered, count(*) over () as count
  from (select distinct delivered from history.improvement_actions)
),

-- one that was delivered once alone speaks for the as-at date: of when it is from, the name of its file may say all
in_force as (
  select ends.day, max(deliveries.delivered) as delivered
  from episodes.month_ends as ends
  join deliveries
    on deliveries.delivered <= ends.day
    and (deliveries.count > 1 or ends.day = getvariable('as_at'))
  group by ends.day
),

listed as (
  select
    actions.*,
    in_force.day,
    dense_rank() over (order by in_force.day) as turn,
    lag(actions.rag) over (partition by actions.ref order by in_force.day) as rag_before
  from in_force
  join history.improvement_actions as actions using (delivered)
),

begun as (
  select
    *,
    coalesce(
      turn = lag(turn) over of_action + 1 and not (rag_before = 'Complete' and rag <> 'Complete'), false
    ) as goes_on
  from listed
  window of_action as (partition by ref order by turn)
),

runs as (
  select *, sum((not goes_on)::integer) over (partition by ref order by turn) as run
  from begun
)

select
  day,
  ref,
  theme,
  rag,
  if(goes_on, rag_before, null) as rag_before,
  target_by,
  first_value(target_by ignore nulls) over (partition by ref, run order by turn) as first_target_by,
  coalesce(target_by > first_target_by, false) as has_slipped,
  rag <> 'Complete' and coalesce(target_by < day, false) as overdue,
  file_id,
  line
from runs;
