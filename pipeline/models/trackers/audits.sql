-- one row per audit and child: whether it is done, its grade and re-grade, and whether its actions are done
create table trackers.audits as
select
  audit_id,
  child_id,
  kind,
  due,
  audited_on,
  coalesce(audited_on > getvariable('as_at'), true) as is_to_be_done,
  grade,
  moderated_grade,
  coalesce(moderated_grade <> grade, false) as is_regraded,
  actions_due,
  actions_completed_on,
  not is_to_be_done
    and actions_due is not null
    and coalesce(actions_completed_on > getvariable('as_at'), true) as has_actions_to_be_done,
  team
from clean.audits
order by coalesce(due, audited_on), audit_id, child_id;
