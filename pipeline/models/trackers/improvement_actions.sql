-- one row per action of the improvement plan
create table trackers.improvement_actions as
with actions as (
  select
    *,
    rag <> 'Complete' and target_by < getvariable('as_at') as overdue
  from clean.improvement_actions
)
select
  ref,
  theme,
  priority_area,
  activity,
  lead_officer,
  target_date,
  target_from,
  target_by,
  target_ongoing as ongoing,
  rag,
  coalesce(overdue, false) as overdue,
  case when overdue then getvariable('as_at') - target_by end as days_overdue,
  file_id,
  line
from actions
order by line;
