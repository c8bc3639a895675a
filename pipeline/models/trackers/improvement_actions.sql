-- one row per action of the improvement plan, with how it stood at the end of the month before
create table trackers.improvement_actions as
with actions as (
  select
    *,
    rag <> 'Complete' and target_by < getvariable('as_at') as overdue
  from clean.improvement_actions
),

targets as (
  select ref, first_target_by
  from episodes.improvement_actions
  where day = (select max(day) from episodes.improvement_actions)
),

month_before as (
  select ref, rag, target_by
  from episodes.improvement_actions
  where day = (
    select max(day) from episodes.improvement_actions
    where day < date_trunc('month', getvariable('as_at'))
  )
)

select
  actions.ref,
  actions.theme,
  actions.priority_area,
  actions.activity,
  actions.lead_officer,
  actions.target_date,
  actions.target_from,
  actions.target_by,
  actions.target_ongoing as ongoing,
  actions.rag,
  coalesce(actions.overdue, false) as overdue,
  case when actions.overdue then getvariable('as_at') - actions.target_by end as days_overdue,
  targets.first_target_by,
  greatest(actions.target_by - targets.first_target_by, 0) as days_slipped,
  month_before.rag as rag_before,
  month_before.target_by as target_by_before,
  actions.file_id,
  actions.line
from actions
left join targets using (ref)
left join month_before using (ref)
order by actions.line;
