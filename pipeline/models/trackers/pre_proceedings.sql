-- one row per child in pre-proceedings at the as-at date; `due`: the last day on which they end in time
create table trackers.pre_proceedings as
select
  child_id,
  family_id,
  decided_on,
  (getvariable('as_at') - decided_on) // 7 as weeks_in_pre_proceedings,
  due,
  letter_sent_on,
  initial_meeting_on,
  team
from episodes.pre_proceedings
where decided_on <= getvariable('as_at')
  and (not is_over or ended_on > getvariable('as_at'))
order by decided_on, child_id;
