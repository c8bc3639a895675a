-- one row per dispute that an independent reviewing officer raised; `due`: the last day on which it is resolved in time
create table episodes.disputes as
select
  dispute.reference,
  dispute.child_id,
  dispute.raised,
  last_day.date as due,
  dispute.resolved,
  [stage_1, stage_2, stage_3, stage_4, stage_5] as stages,
  dispute.level,
  dispute.team
from clean.escalations as dispute
-- joined by equality, as add_working_days takes seconds here
join calendar.days as raised on raised.date = dispute.raised
left join calendar.days as last_day
  on last_day.is_working_day
  and last_day.working_day_number = raised.working_day_number + threshold('reviewing_officer_dispute')::integer
where dispute.kind = 'IRO dispute';
