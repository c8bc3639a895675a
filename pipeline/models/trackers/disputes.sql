-- one row per dispute of an independent reviewing officer: its stage at the as-at date, and whether it is resolved in time
create table trackers.disputes as
select
  reference,
  child_id,
  raised,
  escalation_level(getvariable('as_at'), stages, level) as stage,
  due,
  resolved,
  coalesce(resolved > getvariable('as_at'), true) as is_open,
  coalesce(resolved <= due, if(due < getvariable('as_at'), false, null)) as in_time,
  working_days_between(raised, least(resolved, getvariable('as_at'))) as working_days,
  team
from episodes.disputes
order by raised, reference;
